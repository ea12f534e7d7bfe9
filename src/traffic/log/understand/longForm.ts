import type { LongForm, TokenMeaning } from "../understanding";
import { nameWords } from "./nameWords";
import { distinct, type SampleColumn } from "./sampleColumn";
import { instanceMeaning } from "./instanceId";
import { countsRequests, tokenMeaning } from "./tokenMeaning";

/** 资源信息/实例ID（出账粒度）, InstanceID of the vendor's bill. */
const INSTANCE_ID = /(?:^|\/)(?:实例 ?ID(?:\(出账粒度\))?|InstanceI[Dd]|instance[ _]id)$/;
const MOST_METRICS = 200;
const VALUE_NAMES = [
  /^(?:sum|total|sum value|metric sum|合计|总和)$/,
  /^(?:values?|val|as int|as double|(?:int64|double) value|metric value|数值|值)$/,
  /^(?:抵扣前用量|用量|usage|usage amount|quantity|amount)$/,
  /^(?:datapoint|data|count|tokens?|token count|num tokens|token 数)$/,
];

/**
 * The form with a row a metric: a column that names what is counted, input in some rows and output in others, and one
 * that holds the count.
 *
 * @returns null where columns themselves hold input and output
 */
export function longForm(columns: readonly SampleColumn[]): LongForm | null {
  const value = valueColumn(columns);
  if (value === null) return null;
  const unit =
    columns.find(
      ({ name, filled }) =>
        filled.some((cell) => /\p{L}/u.test(cell)) && /^(?:unit|usage unit|units|用量单位|单位)$/.test(lastWords(name)),
    )?.index ?? null;
  const ids = columns.find(
    ({ name, filled }) =>
      INSTANCE_ID.test(name.normalize("NFKC")) && filled.some((cell) => instanceMeaning(cell) !== null),
  );
  if (ids !== undefined) return { metric: ids.index, value, meanings: {}, unit, names: "instance-ids" };
  for (const column of columns) {
    const count = distinct(column.filled);
    if (column.isNumeric || count < 2 || count > MOST_METRICS) continue;
    const meanings: Record<string, TokenMeaning> = {};
    for (const name of new Set(column.filled)) {
      const meaning = metricMeaning(name);
      if (meaning !== null) meanings[name] = meaning;
    }
    const said = Object.values(meanings);
    if (!said.includes("input") && !said.includes("uncached")) continue;
    if (!said.includes("output")) continue;
    return { metric: column.index, value, meanings, unit, names: "metrics" };
  }
  return null;
}

/** What a metric counts by its name: "ProcessedPromptTokens", "input_tokens", "input". */
export function metricMeaning(name: string): TokenMeaning | null {
  if (name.length > 120) return null;
  const found = tokenMeaning(name)?.meaning ?? null;
  if (found !== null) return found;
  return countsRequests(name) === "surely" ? "requests" : null;
}

function lastWords(name: string): string {
  return nameWords(name.split(/[./]/).at(-1) ?? "").join(" ");
}

function valueColumn(columns: readonly SampleColumn[]): number | null {
  const numeric = columns.filter(({ isNumeric, hasNonZero }) => isNumeric && hasNonZero);
  for (const pattern of VALUE_NAMES) {
    const found = numeric.find(({ name }) => pattern.test(lastWords(name)));
    if (found !== undefined) return found.index;
  }
  return null;
}
