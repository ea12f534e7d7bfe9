/**
 * Parts of a model's code that say it was made for one task: translation, reading images, speech as it is spoken, and
 * so on. The cards print no such column; the vendor names these models after what they do.
 */
const TASKS = [
  "mt",
  "ocr",
  "captioner",
  "realtime",
  "livetranslate",
  "asr",
  "tts",
  "math",
  "doc",
  "deep-research",
  "intent-detect",
  "gui",
  "farui",
  "xiaomi-analysis",
  "character",
] as const;

export type ModelTask = (typeof TASKS)[number];

/** The one task that a model was made for, by its code; null: it takes any text. "qwen-mt-plus": "mt". */
export function modelTask(model: string): ModelTask | null {
  const parts = `-${model.toLowerCase().split(/[/_.]/u).join("-")}-`;
  return TASKS.find((task) => parts.includes(`-${task}-`)) ?? null;
}
