import type {
  DtuItem,
  Item,
  ItemKind,
  MeasuredThroughput,
  MediaItem,
  ModelUnitItem,
  OtherItem,
  TokensItem,
} from "../../model/item";
import type {
  Clip,
  ImageTrainingItem,
  SpeechTrainingItem,
  TextTrainingItem,
  VideoTrainingItem,
} from "../../model/trainingItem";
import { COUNT, HOURS_PER_DAY, PERCENT, PRICE, QUANTITY } from "../fields/bounds";
import { choice, flag } from "../fields/choiceField";
import type { AnyTable, FieldTable } from "../fields/field";
import { list, object, optionalObject } from "../fields/nestedField";
import { number, optionalNumber } from "../fields/numberField";
import { record, variant } from "../fields/object";
import { text } from "../fields/textField";
import { IMAGE_JOB } from "./imageJobTable";
import { PTU, RESERVATION } from "./ptuTable";
import { MODEL_UNIT_PURCHASE } from "./purchaseTables";
import { common, GROWING, mode, ON_CARD, RECURRING } from "./sharedFields";

/** Clips of one item at most. */
export const MOST_CLIPS = 10_000;

const TEXT_TRAINING: FieldTable<TextTrainingItem> = {
  ...common("text-training"),
  ...ON_CARD,
  trainingTokens: number(COUNT, 103, { fresh: "10000000" }),
  mixedTokens: number(COUNT, 111, { usual: "0" }),
  epochs: number(COUNT, 104, { fresh: "3" }),
  cancelledAfterTokens: optionalNumber(COUNT, 112),
};

const CLIP: FieldTable<Clip> = {
  seconds: number(QUANTITY, 101),
  count: number(COUNT, 102, { usual: "1" }),
};

const VIDEO_TRAINING: FieldTable<VideoTrainingItem> = {
  ...common("video-training"),
  ...ON_CARD,
  clips: list<Clip>(record(CLIP), 103, {
    least: 1,
    most: MOST_CLIPS,
    fresh: [
      { seconds: "5", count: "10" },
      { seconds: "8", count: "10" },
    ],
  }),
  maxPixels: number(COUNT, 104, { fresh: "262144" }),
  epochs: number(COUNT, 105, { fresh: "100" }),
};

const MEASURED: FieldTable<MeasuredThroughput> = {
  tokensPerMinute: number(QUANTITY, 101),
  tokenCard: text(102, { isKey: true, words: "cards" }),
  tokenCardVersion: text(106, { usual: "", words: "versions" }),
  tokenModel: text(103, { isKey: true, words: "models" }),
  inputTokens: number(COUNT, 104),
  outputTokens: number(COUNT, 105),
};

const MODEL_UNIT: FieldTable<ModelUnitItem> = {
  ...common("model-unit"),
  ...RECURRING,
  ...ON_CARD,
  spec: text(103, { isKey: true, words: "specs", fresh: "MU1" }),
  replicas: number(COUNT, 104, { fresh: "1" }),
  purchase: object(MODEL_UNIT_PURCHASE, 105, { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" }),
  comparedHoursPerDay: optionalNumber(HOURS_PER_DAY, 111),
  measured: optionalObject<MeasuredThroughput>(record(MEASURED), 112),
};

const TOKENS: FieldTable<TokensItem> = {
  ...common("tokens"),
  ...GROWING,
  ...ON_CARD,
  mode: mode(105),
  fineTuned: flag(107),
  requestsPerMonth: number(COUNT, 103, { fresh: "100000" }),
  inputTokens: number(COUNT, 104, { fresh: "1200" }),
  outputTokens: number(COUNT, 105, { fresh: "300" }),
  cacheHitPercent: number(PERCENT, 104, { usual: "0" }),
  cacheMode: choice(["implicit", "explicit"], 401, { usual: "implicit" }),
  cacheCreatePercent: number(PERCENT, 402, { usual: "0" }),
  cachePricePer1k: optionalNumber(PRICE, 403),
  peakHoursPercent: optionalNumber(PERCENT, 404),
  promotional: flag(405),
  batchPercent: number(PERCENT, 106, { usual: "0" }),
  // A conversation is priced round by round, so that the rounds are bounded.
  rounds: number({ minimum: "1", maximum: "10000", whole: true }, 108, { usual: "1" }),
  systemTokens: number(COUNT, 109, { usual: "0" }),
  freeTokens: number(COUNT, 111, { usual: "0" }),
  freeDays: number(COUNT, 112, { usual: "90" }),
};

const OTHER: FieldTable<OtherItem> = {
  ...common("other"),
  ...RECURRING,
  description: text(101),
  // Below zero for a credit or a voucher.
  unitPrice: number({ ...PRICE, minimum: `-${PRICE.maximum}` }, 102, { fresh: "100" }),
  quantity: number(QUANTITY, 103, { fresh: "1" }),
  billing: choice(["one-time", "monthly"], 104, { fresh: "monthly", inLink: ["monthly", "one-time"] }),
};

const DTU: FieldTable<DtuItem> = {
  ...common("dtu", 401),
  ...RECURRING,
  ...ON_CARD,
  spec: text(103, { isKey: true, words: "specs", fresh: "standard" }),
  multiple: optionalNumber({ ...COUNT, minimum: "1" }, 401, { fresh: "2" }),
  peakInputTpm: optionalNumber(COUNT, 402),
  peakOutputTpm: optionalNumber(COUNT, 403),
  mode: mode(107),
  tokenCard: text(104, { usual: "", words: "cards" }),
  tokenCardVersion: text(105, { usual: "", words: "versions" }),
  tokenModel: text(106, { usual: "", words: "models" }),
  requestInputTokens: optionalNumber(COUNT, 108),
};

const IMAGE_TRAINING: FieldTable<ImageTrainingItem> = {
  ...common("image-training", 401),
  ...ON_CARD,
  job: object(IMAGE_JOB, 103, {
    by: "steps",
    maxSteps: "800",
    generation: "text-to-image",
    resolution: "1k",
  }),
};

const SPEECH_TRAINING: FieldTable<SpeechTrainingItem> = {
  ...common("speech-training", 401),
  ...ON_CARD,
  audioSeconds: number(QUANTITY, 103, { fresh: "600" }),
  languageEpochs: number(COUNT, 104, { fresh: "10" }),
  flowEpochs: number(COUNT, 105, { fresh: "10" }),
};

const MEDIA: FieldTable<MediaItem> = {
  ...common("media", 401),
  ...GROWING,
  ...ON_CARD,
  variant: text(104, { usual: "" }),
  quantityPerMonth: number(QUANTITY, 103, { fresh: "1000" }),
  promotional: flag(105),
};

export type ItemOf<K extends ItemKind> = Extract<Item, { readonly kind: K }>;

/** The table of each kind of item. */
export const ITEM_TABLES: { readonly [K in ItemKind]: FieldTable<ItemOf<K>> & AnyTable } = {
  "text-training": TEXT_TRAINING,
  "video-training": VIDEO_TRAINING,
  ptu: PTU,
  "model-unit": MODEL_UNIT,
  tokens: TOKENS,
  other: OTHER,
  reservation: RESERVATION,
  dtu: DTU,
  "image-training": IMAGE_TRAINING,
  "speech-training": SPEECH_TRAINING,
  media: MEDIA,
};

export const ITEM = variant<Item, "kind">("kind", ITEM_TABLES);
