import { expect, it } from "vitest";
import { readPlan } from "../readPlan";
import { decodeLink } from "./decodeLink";
import { encodeLink } from "./encodeLink";

/**
 * Links as they were published, with the documents they hold. Entries are added, never changed: when one fails, the change
 * that made it fail is wrong, for people have such links in their mail.
 */
const PUBLISHED: readonly { name: string; codec: string; link: readonly string[]; document: unknown }[] = [
  {
    name: "an empty plan",
    codec: "p1",
    link: [
      "p1:Y2fgEGTkZWDASBwoKQsAnsHHr7",
    ],
    document: {
      version: 1, title: "Support assistant", scenarios: [{ name: "Pay as you go", currency: "USD", items: [] }],
    },
  },
  {
    name: "eight items in two scenarios",
    codec: "p1",
    link: [
      "p1:m8kozyHPxMvAsoOJgeHMWiYJRimVJfKWDKzMjEuZExn_sjSwMM5ln8DY0NDAqMTII7HLmEniCuNvRkZJBmFFdtaT3A2MsxlZmJglGM6ybWBkELjL",
      "wsHIsoeZWepQSRd7IwuDmOoMJoY9LIxcW3hPsvxgZeLRcmRVY2e7BBTcwMim95h1BetKRhYeCYNOziVsBxjZ2bjYNTgNOBiZpdgx0qsCLPoVgK43R0n",
      "6btC6MRVcbAELI1DJCCo-ckLK8xUqgWUQKNcDq-gcUA6DVNvAog5YOScCc1fD8raDK98ucQcl0eWm7W4N1h3_QEnzCc9anQaGKZWgxOkMLFSARWhitg",
      "6omgbn1ODMKlg5D7LVD1hzAEu_IkhdAypPQFEDTnTCoKTR2A3LHmgFKqQcLTY0gjd0wI61NDCAleygwhZS3IPSKyjtgtI1KPZB9BOeuednRIFEu1mWs",
      "T3h2bCsNaE549ALUPyvaGnOniKAVi2D6lVIOEGbF-C2SbGBnoGRoWm31ME8UED3_tx7F5SSmnMP5j3hAaXGqRdWW-09e7D5eL25nqGBiREiLXkkAhsN",
      "pUWg-h4YVcDKXWGB_oK6JZnzHX2A1WN4aiYA1yNkpK",
    ],
    document: {
      version: 1, title: "Support assistant 客服助手 2027", termMonths: 24, fx: { cnyPerUsd: "7.1042", asOf: "2026-11-20" },
      adjustments: { discountPercent: "5", contingencyPercent: "10", taxPercent: "6" }, settings: { overflow: "excess" },
      quote: { customer: "Harbour Logistics 港湾物流", preparedBy: "Lin Wei" },
      scenarios: [
        {
          name: "Pay as you go", currency: "USD",
          items: [
            {
              id: "i1", kind: "text-training", label: "Fine-tune the triage model",
              note: "Two years of solved tickets, cleaned", card: "model-studio-training-deployment",
              cardVersion: "2026-03-18", model: "qwen3-32b", trainingTokens: 48250000, mixedTokens: 5000000, epochs: 3,
            },
            {
              id: "i2", kind: "video-training", label: "产品短片微调", note: "电商主图视频，第一批素材",
              card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "wan2.5-i2v-preview",
              clips: [{ seconds: "5.2", count: 120 }, { seconds: "7.9", count: 64 }, { seconds: "11.5", count: 18 }],
              maxPixels: 262144, epochs: 400,
            },
            {
              id: "i3", kind: "ptu", label: "Chat peak, reserved", note: "Sized from the November load test",
              card: "model-deployment-international", cardVersion: "undated", model: "qwen-plus-2025-12-01",
              inputTpm: 260000, outputTpm: 31000, purchase: { plan: "daily", daysPerMonth: 30 },
              tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09", requestInputTokens: 1850,
              comparedHoursPerDay: 16,
            },
            {
              id: "i4", kind: "model-unit", label: "图片审核专用实例", discountPercent: "7.5", card: "model-deployment-china",
              cardVersion: "undated", model: "qwen3-vl-8b-instruct", spec: "MU1x4", replicas: 3,
              purchase: { plan: "hourly", hoursPerDay: "10.5", daysPerMonth: 22 },
            },
          ],
        },
        {
          name: "预留吞吐", currency: "CNY",
          items: [
            {
              id: "i1", kind: "tokens", label: "Knowledge base answers", note: "12 documents of 900 tokens on average",
              card: "ai-paas", cardVersion: "undated", model: "qwen3-max", mode: "thinking", requestsPerMonth: 186400,
              inputTokens: 11300, outputTokens: 640, cacheHitPercent: 35,
            },
            {
              id: "i2", kind: "tokens", label: "夜间批量摘要", note: "工单摘要，每晚批量处理，约占全部请求的八成", card: "model-studio-billing",
              cardVersion: "2025-04-03", model: "qwen-turbo", requestsPerMonth: 2140000, inputTokens: 730,
              outputTokens: 95, batchPercent: 80,
            },
            {
              id: "i3", kind: "other", description: "Object storage for the training videos", unitPrice: "0.0215",
              quantity: 4200, billing: "monthly",
            },
            {
              id: "i4", kind: "tokens", label: "多轮客服对话", note: "平均六轮，系统提示词较长", card: "model-studio-tokens-beijing-cny",
              cardVersion: "2026-08", model: "qwen3.7-plus-2026-05-26", requestsPerMonth: 92000, inputTokens: 85,
              outputTokens: 210, rounds: 6, systemTokens: 1450, freeTokens: 1000000,
            },
          ],
        },
      ],
    },
  },
  {
    name: "every field there is",
    codec: "p1",
    link: [
      "p1:W84oz6HEyMzI8YOdkyebu6XhxLyOz1sZGTi5GJlZ2VktGDoZObOZGKYyMbJzCDQ0CClxSjT9Z2TR5dlhx8DOycDMwMnQzHGXRYL9LJuCk5BgBRMP",
      "Yx4jAwPjD8bT7Cxa0gpsa_kZmCQSGNe-Y2Xm9OJiYObJU2JTYOr5z8wspWFgwfCWneGtSMIJJq4lbJKxjOxc79gZGRk1DPeycLHXcmbw_wDymPhZmLg",
      "KXEHFMqi2SVd4yviNQeFSTN6lfHBJ8Eii4pGkwpOnjjk5BUWZZcDCVzc5sSglvxxYwYGyCtCbBsYGugaGQJSYxJUMrnsN9AyNTA0N9UwNDAyAlIGBhT",
      "EQJOdmGvqGWlpWWKYYAMXAwNAnDxZoBoagSMpNhQWekQkA87KHJk",
    ],
    document: {
      version: 1, title: "Everything 😀 Ünïcode ‘x’ ￥", termMonths: 60, fx: { cnyPerUsd: "7.1", asOf: "2026-11-01" },
      adjustments: { discountPercent: "1.5", contingencyPercent: "10", taxPercent: "13" },
      settings: { daysPerMonth: 31, ptuMinimum: "later-editions", partHour: "hour", overflow: "refused" },
      quote: { customer: "客户", preparedBy: "me", issued: "2026-12-24", validDays: 14 },
      scenarios: [
        {
          name: "All", currency: "CNY",
          items: [
            {
              id: "first", kind: "text-training", label: "a", note: "b\nc", discountPercent: "0.125", card: "private-card",
              cardVersion: "2030-01-01", model: "own-model-1", trainingTokens: "1000000000000000000", mixedTokens: 7,
              epochs: 0, cancelledAfterTokens: 0,
            },
            {
              id: "i2", kind: "video-training", discountPercent: 3, card: "private-card", cardVersion: "2030-01-01",
              model: "own-model-1", clips: [{ seconds: "3.4" }, { seconds: "11.50001", count: 2 }], maxPixels: 36864,
              epochs: 400,
            },
            {
              id: "i3", kind: "ptu", discountPercent: 3, card: "model-deployment-china", model: "glm-5.1",
              mode: "thinking", inputTpm: 10000, outputTpm: 999,
              purchase: { plan: "hourly", hoursPerDay: "1.0083333", daysPerMonth: 0 }, tokenCard: "ai-paas",
              tokenCardVersion: "undated", tokenModel: "qwen-plus", requestInputTokens: 128000, comparedHoursPerDay: "7.5",
              traffic: {
                peakRequestsPerMinute: "10.5", averageRequestsPerMinute: 4, inputTokens: 800, outputTokens: 200,
                cacheHitPercent: 20, headroomPercent: 15, quotaFactors: true,
              },
            },
            {
              id: "i4", kind: "ptu", card: "c", model: "m", inputTpm: 0, outputTpm: 0,
              purchase: { plan: "daily", daysPerMonth: 31 },
            },
            {
              id: "i1", kind: "model-unit", discountPercent: 3, card: "model-deployment-china", cardVersion: "undated",
              model: "deepseek-v3.2", spec: "MU3x16-pd", replicas: 4,
              purchase: { plan: "monthly", cancelledAfterDays: "24.5" }, comparedHoursPerDay: 12,
              measured: {
                tokensPerMinute: "1200.5", tokenCard: "ai-paas", tokenCardVersion: "undated", tokenModel: "qwen-plus",
                inputTokens: 900, outputTokens: 100,
              },
            },
            {
              id: "i6", kind: "model-unit", card: "c", model: "m", spec: "MU99x9", replicas: 4,
              purchase: { plan: "monthly" },
            },
            {
              id: "i7", kind: "tokens", discountPercent: 100, card: "ai-paas", cardVersion: "undated", model: "qwen3-max",
              mode: "thinking", fineTuned: true, requestsPerMonth: 5, inputTokens: 6, outputTokens: 7,
              cacheHitPercent: "12.5", batchPercent: "33.3", rounds: 12, systemTokens: 41, freeTokens: 1000000,
              freeDays: 30,
            },
            {
              id: "i8", kind: "other", label: "L", note: "n", discountPercent: 5, description: "d",
              unitPrice: "0.00000001", quantity: "1.25", billing: "one-time",
            },
          ],
        },
      ],
    },
  },
  {
    name: "measured traffic in every shape",
    codec: "p2",
    link: [
      "p2:62Jk4BBn5GVgntXMxCBxhfE3I6MkIyc7a72gQKP9xl2cL6ZMu8q2c9Fp_hWfXzPOfMbEAFJyQ-TFmub1bDvPveSb0cjCxNzM1HDkn9yB5nt",
      "szkd4GJo5GpZMYT9wpKiDkfHIDSaGpgYmTsZsRgYGxh-MHBwCHAwMLQ0n5nV83goUYmIAAQUBVkYOAcbgzCpgIgQVLOACD1SygbIyShp3Bgoog",
      "KIeJKObByysgQVOkV5ycZlFmnGipWGyQYqReVKqiZlpcm7LvOac6d-OfzFAA455JcAyCVgHJeqHFOXn5KQAAAUfKdYZ",
    ],
    document: {
      version: 1, title: "Sized on a week of chat", scenarios: [
        {
          name: "Pay as you go", currency: "USD",
          items: [
            {
              id: "i1", kind: "ptu", label: "Chat 客服", card: "model-studio-training-deployment", cardVersion: "2026-03-18",
              model: "qwen-plus-2025-12-01", inputTpm: 260000, outputTpm: 31000, purchase: { plan: "daily", daysPerMonth: 30 },
              tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09",
              sizing: {
                source: "chat-november.csv", checksum: "8f3a91c0d27be465", clock: "relative", firstMinute: 17, zone: "Asia/Shanghai",
                minutes: 10080, requests: 193660, inputTokens: 223654221, cachedTokens: 55120000, outputTokens: 40863110,
                peakInputTpm: 483125, peakOutputTpm: 57310, rule: "whole-request", quotaFactors: true, reservedInputTpm: 260000,
                reservedOutputTpm: 31000, overflowRequests: 8211, overflowMinutes: 331, insideInputTokens: 213654221,
                insideOutputTokens: 38863110,
                overflow: [
                  { requestInputTokens: 32000, requests: 8000, inputTokens: 8123456, cachedTokens: 2000000, outputTokens: 1765432 },
                  { requestInputTokens: 128000, inputTokens: 1876544, outputTokens: 234568 },
                ],
              },
            },
            {
              id: "i2", kind: "ptu", card: "c", model: "m", inputTpm: 0, outputTpm: 0, purchase: { plan: "daily", daysPerMonth: 31 },
              sizing: {
                source: "办公时间", checksum: "0000000000000000", zone: "Antarctica/Troll", minutes: 1, requests: 0, inputTokens: 0,
                outputTokens: "1000000000000000000", peakInputTpm: 0, peakOutputTpm: 0, rule: "refused", reservedInputTpm: 0, reservedOutputTpm: 0,
                overflowMinutes: 0, insideInputTokens: 0, insideOutputTokens: 0,
              },
            },
            { id: "i3", kind: "other", description: "d", unitPrice: 1, quantity: 2, billing: "one-time" },
          ],
        },
      ],
    },
  },
  {
    name: "time in a plan: months, growth, every day, bought once, a credit",
    codec: "p3",
    link: [
      "p3:W8DIKSDMxM7A2cHBwNBSK8Eo0NMow8j5RKhKislQIuGccVezJIPEEkYRJnZmRnZWBqm_klVCBxjZWboaWBkkGLQ534ox8nBwcHIuYGpqYOJkzGbk4WY5y",
      "9jExCEwkVFhMtMhxm7GJKCYgIgwI4N3sZIDOzMTZzYPN_taVnbmbgkmBgYBBs4NjAwCM5haGfnY2TkYFVqZ2B1rGQw4GBkWMLGyMIZk5oKqeAVgJQdOnt-Of",
      "3Evyi8H5b2cHF1jPdPkXFDBpZdcXGZgaGRsYmpmbmGZmJSckpoGVABEYfmlyRnA4qHh8eGLLRZAT5sa6JlCM0MDZ6tjA0O3JgA3o9oMt",
    ],
    document: {
      version: 2, title: "Time in a plan 时间", termMonths: 36, settings: { month: "average", partHour: "hour" },
      scenarios: [
        {
          name: "Growing", currency: "USD",
          items: [
            {
              id: "i1", kind: "text-training", card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "qwen3-32b",
              trainingTokens: 20000000, epochs: 3, startMonth: 2,
            },
            {
              id: "i2", kind: "tokens", card: "model-studio-billing", cardVersion: "2025-04-03", model: "qwen-plus", requestsPerMonth: 3000000,
              inputTokens: 1500, outputTokens: 300, cacheHitPercent: 60, startMonth: 3, months: 12, growthPercent: "8.25",
            },
            {
              id: "i3", kind: "ptu", card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "qwen-plus-2025-12-01",
              inputTpm: 200000, outputTpm: 20000, purchase: { plan: "daily", daysPerMonth: "all" }, tokenCard: "model-studio-tokens-singapore-usd",
              tokenCardVersion: "2026-09", traffic: { peakRequestsPerMinute: 300, averageRequestsPerMinute: "41.5", inputTokens: 1500, outputTokens: 200 },
              growthPercent: "-3.5", months: 24,
            },
            {
              id: "i4", kind: "ptu", card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "qwen-plus-2025-12-01", inputTpm: 0,
              outputTpm: 5000, purchase: { plan: "hourly", hours: "36.5" },
              traffic: { peakRequestsPerMinute: 1, averageRequestsPerMinute: 1, inputTokens: 10, outputTokens: 10, quotaFactors: true, overflowLeftOut: true },
              startMonth: 36,
            },
            {
              id: "i5", kind: "ptu", card: "c", model: "m", inputTpm: 10000, outputTpm: 1000, purchase: { plan: "daily", days: "2.5" },
              sizing: {
                source: "hour.csv", checksum: "0123456789abcdef", busy: { hoursPerDay: 8, daysPerMonth: "all" }, minutes: 180, requests: 4, inputTokens: 34000,
                outputTokens: 2400, peakInputTpm: 17000, peakOutputTpm: 1200, rule: "excess", reservedInputTpm: 10000, reservedOutputTpm: 1000,
                overflowMinutes: 2, insideInputTokens: 20000, insideOutputTokens: 2000, overflow: [{ requestInputTokens: 9000, inputTokens: 14000, outputTokens: 400 }],
              },
            },
            { id: "i6", kind: "ptu", card: "c", model: "m", inputTpm: 10000, outputTpm: 1000, purchase: { plan: "hourly", hoursPerDay: "8.5", daysPerMonth: "all" } },
            {
              id: "i7", kind: "model-unit", card: "model-deployment-international", cardVersion: "undated", model: "qwen3-32b", spec: "MU1", replicas: 2,
              purchase: { plan: "hourly", hoursPerDay: 10, daysPerMonth: 22 }, startMonth: 2, months: 35,
            },
            { id: "i8", kind: "other", description: "Voucher 代金券", unitPrice: "-1250.5", quantity: 1, billing: "one-time", startMonth: 4 },
            { id: "i9", kind: "other", description: "Support", unitPrice: 80, quantity: "1.5", billing: "monthly", months: 6 },
          ],
        },
        { name: "三十一天", currency: "CNY", items: [] },
      ],
    },
  },
];

it.each(PUBLISHED)("opens $name, published in $codec", ({ codec, link, document }) => {
  const whole = link.join("");
  expect(whole.startsWith(`${codec}:`)).toBe(true);
  const read = readPlan(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  // Traffic that was entered before version 2 keeps its overflow out of the amounts, and the link says that it is older.
  const isOlder = codec !== "p3" && read.value.scenarios.some(({ items }) => items.some((item) => item.kind === "ptu" && item.traffic !== null && item.traffic.overflowLeftOut));
  expect(decodeLink(whole)).toEqual({ ok: true, value: { plan: read.value, upgraded: isOlder } });
});

it.each(PUBLISHED)("writes $name as it was published, to the byte", ({ link, document }) => {
  const read = readPlan(document);
  expect(read.ok && encodeLink(read.value)).toBe(link.join(""));
});
