import { isBold, type ChartLabel } from "./chartLabel";

/** Labels with a rim in the colour of the ground, so that they read over lines. */
export function ChartTexts({ labels }: { labels: readonly ChartLabel[] }) {
  return labels.map((label, index) => <ChartText key={`${index} ${label.text}`} label={label} />);
}

export function ChartText({ label }: { label: ChartLabel }) {
  const weight = isBold(label.ink) ? " bold" : "";
  return (
    <text
      className={`halo ink-${label.ink}${weight}${label.size === "large" ? " large" : ""}`}
      x={label.x}
      y={label.y}
      textAnchor={label.anchor}
      lang={label.lang}
    >
      {label.whole !== undefined && <title>{label.whole}</title>}
      {label.text}
      {label.value !== undefined && <tspan className="ink-muted light">{` ${label.value}`}</tspan>}
    </text>
  );
}
