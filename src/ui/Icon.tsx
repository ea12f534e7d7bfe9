/** One path a picture, on a 16 × 16 grid, drawn with a line of 1.5 in the ink around it. */
const PATHS = {
  warn: "M8 2.2 14.4 13.5H1.6zM8 6.5v3.2M8 11.6v.1",
  err: "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0M8 4.8v3.8M8 11v.1",
  info: "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0M8 7.4v3.8M8 5v.1",
  twist: "m6 4 4 4-4 4",
  down: "m4 6 4 4 4-4",
  undo: "M6 3 3 6l3 3M3.2 6H9a3.5 3.5 0 0 1 0 7H6.5",
  redo: "m10 3 3 3-3 3M12.8 6H7a3.5 3.5 0 0 0 0 7h2.5",
  link: "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7L8 4.3M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1",
  sun: "M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9",
  moon: "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z",
  system: "M2.5 3h11v7.5h-11zM6 13.2h4M8 10.5v2.7",
  plus: "M8 3.5v9M3.5 8h9",
  ok: "m3.5 8.5 3 3 6-7",
  menu: "M3 4.5h10M3 8h10M3 11.5h10",
  close: "m4 4 8 8M12 4l-8 8",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  download: "M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13.2h10.4",
  upload: "M8 10.2V2.7M4.8 5.7 8 2.5l3.2 3.2M2.8 13.2h10.4",
  trash: "M2.8 4.2h10.4M6 4.2V2.5h4v1.7M4.2 4.2l.6 9.3h6.4l.6-9.3M6.8 7v4M9.2 7v4",
  edit: "m10.6 2.9 2.5 2.5-7.5 7.5-3.1.6.6-3.1zM9.2 4.3l2.5 2.5",
  "arrow-left": "M13 8H3M6.8 4.2 3 8l3.8 3.8",
  "arrow-right": "M3 8h10M9.2 4.2 13 8l-3.8 3.8",
  search: "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.3 10.3l3.4 3.4",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words. It is never the only thing that says something, so screen readers skip it. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg className={className ? `icon ${className}` : "icon"} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
