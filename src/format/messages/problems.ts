import type { ProblemCode } from "../../model/problem";
import { catalogue } from "../catalogue";
import { formatNumber } from "../formatNumber";
import { nameIn, part, type Params } from "../problemParts";

/**
 * A problem in plain words. `what` is what a field asks for, in the language of the page: "hours". With it the sentence
 * speaks to whoever is typing; without it, of a file or a link: nobody typed that.
 */
type Sentence = (params: Params, what?: string) => string;

const number = (text: string) => formatNumber(text, "en");
const advice = (p: Params, decimals: string, percent: string) =>
  p["advice"] === "decimal-point" ? decimals : p["advice"] === "no-percent" ? percent : "";
const most = ["maximum", "limit"];

// English
const typed = (p: Params) => part(p, ["value"], (value) => ` You typed ${value}.`);
const found = (p: Params) => part(p, ["value"], (value) => `, found ${value}`);
const atMost = (p: Params, noun = "") => part(p, most, (n) => `: at most ${number(n)}${noun}`);
const card = (p: Params) => `Price card ${nameIn(p, ["card"], "of this item")}`;
const model = (p: Params) => nameIn(p, ["model"], "This model");
const ask: Sentence = (p, what) =>
  what === undefined ? `Expected a number${range(p)}${found(p)}.` : `Enter ${what}${range(p)}.${typed(p)}`;
const range = (p: Params) =>
  part(
    p,
    ["minimum"],
    (low) => part(p, most, (high) => ` from ${number(low)} to ${number(high)}`) || `, ${number(low)} or more`,
  ) || part(p, most, (high) => `, ${number(high)} or less`);

const plausible = (p: Params) =>
  part(p, ["minimum"], (low) => `: at least ${low} is plausible`) ||
  part(p, most, (high) => `: at most ${high} is plausible`);

const en = {
  "not-json": () => "This cannot be read: it is not JSON.",
  "not-object": () => "A group of fields in braces is expected here.",
  "not-array": () => "A list in square brackets is expected here.",
  "not-text": () => "Text is expected here.",
  "not-boolean": () => "True or false is expected here.",
  "unknown-field": (p) => `There is no field ${nameIn(p, ["field"], "of this name")} here.`,
  missing: (_p, what) => (what === undefined ? "This is required." : `Enter ${what}.`),
  "forbidden-key": (p) => `${nameIn(p, ["field"], "This")} is not allowed as a name.`,
  "version-missing": () => "This has no plan version, so it cannot be read safely.",
  "version-newer": () => "This was made by a newer version of the planner. Reload the page, then open it again.",
  "too-deep": () => "This is nested too deeply to be read.",
  "too-large": (p) => `This is too large to be read${atMost(p, " characters")}.`,
  "not-a-number": (p, what) =>
    ask(p, what) +
    advice(p, " Use a point for decimals, commas only for thousands.", " A percentage does not fit here."),
  "two-readings": (p) =>
    part(
      p,
      ["first"],
      (first) => `${nameIn(p, ["value"], "This")} can be ${first} or ${nameIn(p, ["second"], "another number")}.`,
    ) || "This can be read in two ways.",
  "unusual-rate": (p) =>
    `1 USD is usually ${nameIn(p, ["minimum"], "3")} to ${nameIn(p, most, "15")} CNY.${part(p, ["value"], (rate) => ` Confirm ${rate} if it is right.`)}`,
  "not-whole": (p, what) =>
    what === undefined
      ? `Expected a whole number${range(p)}${found(p)}.`
      : `Enter ${what}${range(p)}, without decimals.${typed(p)}`,
  "below-minimum": ask,
  "above-maximum": ask,
  "too-long": (p) => `This is too long${atMost(p, " characters")}.`,
  "not-a-choice": (p) =>
    `${nameIn(p, ["value"], "This")} is not one of the choices${part(p, ["choices"], (all) => `: ${all}`)}.`,
  "duplicate-id": (p) => `The id ${nameIn(p, ["id", "value"], "here")} is used twice. Each item needs its own.`,
  "too-many": (p) => `There are too many${part(p, ["count"], (n) => `, ${number(n)}`)}${atMost(p)}.`,
  "too-few": (p) => `There are too few${part(p, ["minimum"], (n) => `: at least ${number(n)}`)}.`,
  "not-a-checksum": () => "A checksum is 16 digits of 0 to 9 and a to f.",
  "not-packed": () => "This is not a packed minute profile.",
  "not-a-date": (p, what) =>
    what === undefined
      ? `Expected a date such as 2026-11-21${found(p)}.`
      : `Enter ${what} as year, month and day, such as 2026-11-21.${typed(p)}`,
  "card-unknown": (p) => `There is no price card ${nameIn(p, ["card"], "of this name")}. Choose another card.`,
  "card-version-unknown": (p) =>
    `${card(p)} has no edition ${nameIn(p, ["version"], "of this date")}. Choose another edition.`,
  "card-refused": (p) => `${card(p)} could not be read, so nothing is priced from it.`,
  "card-currency": (p) =>
    `${card(p)} is in ${nameIn(p, ["cardCurrency"], "another currency")}, but the scenario is not. Choose a card in ${nameIn(p, ["currency"], "its currency")}.`,
  "card-has-no-kind": (p) => `${card(p)} has no prices of this kind. Choose another card.`,
  "model-unknown": (p) => `${card(p)} has no price for ${nameIn(p, ["model"], "this model")}. Choose another model.`,
  "mode-not-offered": (p) =>
    `${model(p)} is not offered in ${p["mode"] === "instruct" ? "instruct" : "thinking"} mode.`,
  "spec-unknown": (p) => `${model(p)} has no price for the size ${nameIn(p, ["spec"], "chosen")}. Choose another size.`,
  "speed-not-offered": (p) => `${model(p)} is not sold in ${p["speed"] === "fast" ? "fast" : "standard"} mode.`,
  "plan-not-offered": (p) =>
    `${model(p)} is not sold ${p["plan"] === "hourly" ? "hourly" : "in 8-hour blocks"} in ${p["speed"] === "fast" ? "fast" : "standard"} mode.`,
  "term-not-sold": (p) => part(p, ["terms"], (terms) => `Terms sold: ${terms} days.`) || "This term is not sold.",
  "after-term-end": (p) => `That is after the end of the term${part(p, ["days"], (days) => ` of ${days} days`)}.`,
  "resized-and-cancelled": () => "A term is either resized or cancelled here, not both.",
  "resized-both-ways": () => "Input and output must both grow or both shrink.",
  "multiple-or-peak": () => "Enter either the multiple or the peak.",
  "variant-unknown": (p) =>
    `${model(p)} has no price for ${nameIn(p, ["variant"], "this variant")}. Choose another one.`,
  "explicit-cache-not-listed": (p) => `${model(p)} has no explicit cache price here. Choose implicit cache.`,
  "cache-over-input": () => "Tokens created in and read from the cache are together at most the whole input.",
  "savings-plan-not-offered": () => "This term and payment are not sold.",
  "commitment-not-sold": (p) =>
    part(p, ["least"], (least) =>
      part(
        p,
        ["step"],
        (each) => `Commitments start at ${number(least)} per month, in steps of ${number(each)}.${typed(p)}`,
      ),
    ) || "This commitment is not sold.",
  "job-not-of-model": (p) => `${model(p)} counts its training tokens another way.`,
  "input-over-limit": (p) =>
    `${part(p, ["round"], (round) => `Round ${round} sends `)}${part(p, ["value"], number) || "The input"}${part(p, ["round"], () => " tokens, which")} is over the limit of ${nameIn(p, ["model"], "this model")}${part(p, most, (n) => `, ${number(n)} tokens`)}.`,
  "batch-not-offered": (p) => `${model(p)} does not support batch. Set the batch share to 0.`,
  "price-not-decimal": (p) => `The price${part(p, ["value"], (price) => ` ${price}`)} is not a decimal number.`,
  "price-implausible": (p) =>
    `The price${part(p, ["value"], (price) => ` ${price}`)} looks wrong${plausible(p)}. Check whether it is per thousand or per million.`,
  "price-negative": (p) => `The price${part(p, ["value"], (price) => ` ${price}`)} is below zero.`,
  "link-incomplete": () =>
    "This link is incomplete. Your plan is unchanged. Ask for the complete link or the plan file.",
  "link-unknown-codec": () =>
    "This planner does not recognize this kind of link. Your plan is unchanged. Ask for the plan file instead.",
  "link-newer": () =>
    "This link was made by a newer version of the planner. Your plan is unchanged. Reload the page, then open it again.",
  "link-too-large": (p) =>
    `This link is too large to open${atMost(p, " characters")}. Your plan is unchanged. Ask for the plan file instead.`,
} satisfies Record<ProblemCode, Sentence>;

// Chinese
const typedZh = (p: Params) => part(p, ["value"], (value) => `您输入的是 ${value}。`);
const foundZh = (p: Params) => part(p, ["value"], (value) => `，实际为 ${value}`);
const atMostZh = (p: Params, noun = "") => part(p, most, (n) => `，最多 ${number(n)}${noun}`);
const cardZh = (p: Params) => part(p, ["card"], (name) => `价目表 ${name} `) || "该价目表";
const modelZh = (p: Params) => part(p, ["model"], (name) => `${name} `) || "该模型";
const askZh: Sentence = (p, what) =>
  what === undefined ? `此处应为${rangeZh(p)}数值${foundZh(p)}。` : `请输入${rangeZh(p)}${what}。${typedZh(p)}`;
const rangeZh = (p: Params) =>
  part(
    p,
    ["minimum"],
    (low) => part(p, most, (high) => ` ${number(low)} 到 ${number(high)} 之间的`) || `不小于 ${number(low)} 的`,
  ) || part(p, most, (high) => `不大于 ${number(high)} 的`);
const plausibleZh = (p: Params) =>
  part(p, ["minimum"], (low) => `，至少应为 ${low}`) || part(p, most, (high) => `，最多应为 ${high}`);

export const problemMessages = catalogue(en as Record<ProblemCode, Sentence>, {
  "not-json": () => "无法读取：内容不是 JSON。",
  "not-object": () => "此处应为花括号内的一组字段。",
  "not-array": () => "此处应为方括号内的列表。",
  "not-text": () => "此处应为文本。",
  "not-boolean": () => "此处应为 true 或 false。",
  "unknown-field": (p) => `此处没有${part(p, ["field"], (name) => ` ${name} `) || "这个"}字段。`,
  missing: (_p, what) => (what === undefined ? "此项必填。" : `请输入${what}。`),
  "forbidden-key": (p) => `不允许使用${part(p, ["field"], (name) => ` ${name} `) || "该字段"}作为名称。`,
  "version-missing": () => "内容未注明测算版本，无法安全读取。",
  "version-newer": () => "内容由更新版本的本工具生成。请刷新页面后重新打开。",
  "too-deep": () => "嵌套层数过多，无法读取。",
  "too-large": (p) => `内容过大，无法读取${atMostZh(p, " 个字符")}。`,
  "not-a-number": (p, what) =>
    askZh(p, what) + advice(p, "小数请用小数点“.”，逗号仅用于千位分隔。", "此处不能填写百分比。"),
  "two-readings": (p) =>
    part(
      p,
      ["first"],
      (first) => `${nameIn(p, ["value"], "该数值")} 可能是 ${first}，也可能是 ${nameIn(p, ["second"], "其他数值")}。`,
    ) || "该数值有两种读法。",
  "unusual-rate": (p) =>
    `1 USD 通常兑 ${nameIn(p, ["minimum"], "3")} 至 ${nameIn(p, most, "15")} CNY。${part(p, ["value"], (rate) => `如 ${rate} 无误，请确认。`)}`,
  "not-whole": (p, what) =>
    what === undefined
      ? `此处应为${rangeZh(p)}整数${foundZh(p)}。`
      : `请输入${rangeZh(p)}${what}，不带小数。${typedZh(p)}`,
  "below-minimum": askZh,
  "above-maximum": askZh,
  "too-long": (p) => `内容过长${atMostZh(p, " 个字符")}。`,
  "not-a-choice": (p) =>
    `${part(p, ["value"], (value) => `${value} `) || "该值"}不在可选范围内${part(p, ["choices"], (all) => `：${all}`)}。`,
  "duplicate-id": (p) => `标识${part(p, ["id", "value"], (id) => ` ${id} `)}重复。每一项须有唯一的标识。`,
  "too-many": (p) => `数量过多${part(p, ["count"], (n) => `（${number(n)}）`)}${atMostZh(p)}。`,
  "too-few": (p) => `数量过少${part(p, ["minimum"], (n) => `，至少 ${number(n)}`)}。`,
  "not-a-checksum": () => "校验值应为 16 位 0–9、a–f 字符。",
  "not-packed": () => "这不是打包的分钟级汇总。",
  "not-a-date": (p, what) =>
    what === undefined
      ? `此处应为日期，例如 2026-11-21${foundZh(p)}。`
      : `请按“年-月-日”输入${what}，例如 2026-11-21。${typedZh(p)}`,
  "card-unknown": (p) => `没有${part(p, ["card"], (name) => `名为 ${name} 的`) || "这份"}价目表。请选择其他价目表。`,
  "card-version-unknown": (p) =>
    `${cardZh(p)}没有${part(p, ["version"], (version) => ` ${version} `) || "该"}版本。请选择其他版本。`,
  "card-refused": (p) => `${cardZh(p)}无法读取，相关项目均未计价。`,
  "card-currency": (p) =>
    `${cardZh(p)}${part(p, ["cardCurrency"], (code) => `以 ${code} 计价，`)}与方案的币种不同。请选择以${part(p, ["currency"], (code) => ` ${code} `) || "方案币种"}计价的价目表。`,
  "card-has-no-kind": (p) => `${cardZh(p)}没有此类价格。请选择其他价目表。`,
  "model-unknown": (p) =>
    `${cardZh(p)}没有${part(p, ["model"], (name) => ` ${name} `) || "该模型"}的价格。请选择其他模型。`,
  "mode-not-offered": (p) => `${modelZh(p)}不提供${p["mode"] === "instruct" ? "非思考" : "思考"}模式。`,
  "spec-unknown": (p) =>
    `${modelZh(p)}没有${part(p, ["spec"], (spec) => `规格 ${spec} `) || "所选规格"}的价格。请选择其他规格。`,
  "speed-not-offered": (p) => `${modelZh(p)}不提供${p["speed"] === "fast" ? "极速" : "标准"}模式。`,
  "plan-not-offered": (p) =>
    `${modelZh(p)}的${p["speed"] === "fast" ? "极速" : "标准"}模式不支持${p["plan"] === "hourly" ? "按小时购买" : " 8 小时时段"}。`,
  "term-not-sold": (p) => part(p, ["terms"], (terms) => `可购时长：${terms} 天。`) || "没有该时长。",
  "after-term-end": (p) => `已超过购买时长${part(p, ["days"], (days) => ` ${days} 天`)}。`,
  "resized-and-cancelled": () => "变更规格与退订只能选择其一。",
  "resized-both-ways": () => "输入与输出须同时扩容或同时缩容。",
  "multiple-or-peak": () => "倍数与峰值只填其一。",
  "variant-unknown": (p) =>
    `${modelZh(p)}没有${part(p, ["variant"], (name) => ` ${name} `) || "该规格"}的价格。请选择其他规格。`,
  "explicit-cache-not-listed": (p) => `${modelZh(p)}没有显式缓存价格。请选择隐式缓存。`,
  "cache-over-input": () => "创建与命中缓存的占比合计不能超过全部输入。",
  "savings-plan-not-offered": () => "没有该期限与付款方式的节省计划。",
  "commitment-not-sold": (p) =>
    part(p, ["least"], (least) =>
      part(p, ["step"], (each) => `每月承诺从 ${number(least)} 起，每档 ${number(each)}。${typedZh(p)}`),
    ) || "没有该承诺金额。",
  "job-not-of-model": (p) => `${modelZh(p)}的训练 Token 按另一种方式计算。`,
  "input-over-limit": (p) =>
    `${part(p, ["round"], (round) => `第 ${round} 轮发送 `)}${part(p, ["value"], (n) => `${number(n)} `) || "输入"}${part(p, ["round"], () => "Token，")}超出${part(p, ["model"], (name) => ` ${name} `) || "该模型"}的上限${part(p, most, (n) => ` ${number(n)} Token`)}。`,
  "batch-not-offered": (p) => `${modelZh(p)}不支持 Batch 调用。请将 Batch 调用占比设为 0。`,
  "price-not-decimal": (p) => `价格${part(p, ["value"], (price) => ` ${price} `)}不是十进制数。`,
  "price-implausible": (p) =>
    `价格${part(p, ["value"], (price) => ` ${price} `)}不合理${plausibleZh(p)}。请核对是每千还是每百万的价格。`,
  "price-negative": (p) => `价格${part(p, ["value"], (price) => ` ${price} `)}小于零。`,
  "link-incomplete": () => "链接不完整。您的测算未受影响。请索取完整的链接或测算文件。",
  "link-unknown-codec": () => "本工具无法识别这种链接。您的测算未受影响。请改用测算文件。",
  "link-newer": () => "链接由更新版本的本工具生成。您的测算未受影响。请刷新页面后重新打开。",
  "link-too-large": (p) => `链接过大，无法打开${atMostZh(p, " 个字符")}。您的测算未受影响。请改用测算文件。`,
});
