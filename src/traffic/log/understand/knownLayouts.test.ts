import { describe, expect, it } from "vitest";
import { bytesOf, sampleOf, understood } from "../readText.testing";
import { sampleFile } from "../shape/sampleFile";
import type { Understanding } from "../understanding";

type Part = "time" | "input" | "output" | "cached" | "model" | "status";

/** Names of the columns that were recognised. */
function named(found: Understanding): Partial<Record<Part, string>> {
  const { time, tokens, model, status, columns } = found;
  const parts: readonly (readonly [Part, number | null | undefined])[] = [
    ["time", time.value.column],
    ["input", tokens.input[0]],
    ["output", tokens.output[0]],
    ["cached", tokens.cached[0]],
    ["model", model],
    ["status", status[0]],
  ];
  return Object.fromEntries(parts.flatMap(([part, column]) => (column == null ? [] : [[part, columns[column]]])));
}

function of(header: string, ...rows: readonly string[]): Understanding {
  return understood([header, ...rows].join("\n"));
}

/** Why nothing is read: a refusal of the file, or what is missing in it. */
const refusal = (text: string): string => {
  const outcome = sampleFile(bytesOf(text), true);
  if (!outcome.ok) return outcome.refusal;
  const [problem] = understood(text).problems;
  return problem === undefined ? "none" : problem.code === "missing" ? `no ${problem.what}` : problem.code;
};

describe("columns of known layouts", () => {
  it.each<[string, string, string, Partial<Record<Part, string>>]>([
    [
      "Azure",
      "TIMESTAMP,ContextTokens,GeneratedTokens",
      "2023-11-16 18:15:46.6805900,374,44",
      { time: "TIMESTAMP", input: "ContextTokens", output: "GeneratedTokens" },
    ],
    [
      "BurstGPT",
      "Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type",
      "5,ChatGPT,472,18,490,Conversation log",
      { time: "Timestamp", model: "Model", input: "Request tokens", output: "Response tokens" },
    ],
    [
      "OpenAI usage, flattened",
      "id,created,model,usage.prompt_tokens,usage.completion_tokens,usage.prompt_tokens_details.cached_tokens,usage.total_tokens",
      "a,1767603600,gpt-4o,10,20,5,30",
      {
        time: "created",
        model: "model",
        input: "usage.prompt_tokens",
        output: "usage.completion_tokens",
        cached: "usage.prompt_tokens_details.cached_tokens",
      },
    ],
    [
      "LiteLLM",
      "request_id,startTime,endTime,completionStartTime,model,model_group,prompt_tokens,completion_tokens,total_tokens,spend,status",
      "a,2026-01-05T09:00:00Z,2026-01-05T09:00:01Z,2026-01-05T09:00:01Z,qwen-plus,q,10,20,30,0.1,success",
      { time: "startTime", model: "model", input: "prompt_tokens", output: "completion_tokens", status: "status" },
    ],
    [
      "a gateway's log",
      "gmt_create,end_time,max_tokens,input_cost,inputTokens,outputTokens,cachedTokens,duration_ms,statusCode,modelName",
      "2026-01-05 09:00:00,2026-01-05 09:00:02,4096,1,10,20,4,200,200,qwen-max",
      {
        time: "gmt_create",
        input: "inputTokens",
        output: "outputTokens",
        cached: "cachedTokens",
        status: "statusCode",
        model: "modelName",
      },
    ],
    [
      "DeepSeek",
      "created_at,prompt_tokens,prompt_cache_hit_tokens,prompt_cache_miss_tokens,completion_tokens",
      "2026-01-05T09:00:00Z,10,4,6,20",
      { time: "created_at", input: "prompt_tokens", cached: "prompt_cache_hit_tokens", output: "completion_tokens" },
    ],
    [
      "Gemini",
      "timestamp,promptTokenCount,candidatesTokenCount,cachedContentTokenCount",
      "2026-01-05T09:00:00Z,10,20,4",
      {
        time: "timestamp",
        input: "promptTokenCount",
        output: "candidatesTokenCount",
        cached: "cachedContentTokenCount",
      },
    ],
    [
      "Chinese",
      "请求时间,模型,输入Token数,输出Token数,缓存命中Token数,状态",
      "2026-01-05 09:00:00,通义千问,10,20,4,成功",
      {
        time: "请求时间",
        model: "模型",
        input: "输入Token数",
        output: "输出Token数",
        cached: "缓存命中Token数",
        status: "状态",
      },
    ],
    [
      "Helicone",
      "request_created_at,response_status,prompt_tokens,completion_tokens,latency",
      "2026-01-05 09:00:00.123+00,200,10,20,4",
      { time: "request_created_at", input: "prompt_tokens", output: "completion_tokens", status: "response_status" },
    ],
    [
      "a date by another name",
      "Zeit,input_tokens,output_tokens",
      "05.01.2026 09:00:00,10,20",
      { time: "Zeit", input: "input_tokens", output: "output_tokens" },
    ],
    ["short Chinese", "时间,输入,输出", "2026-01-05 09:00:00,10,20", { time: "时间", input: "输入", output: "输出" }],
    [
      "texts beside counts",
      "time,prompt,prompt_tokens,output,output_tokens",
      "2026-01-05 09:00:00,hello,10,hi,20",
      { time: "time", input: "prompt_tokens", output: "output_tokens" },
    ],
    [
      "no names",
      "2026-01-05 09:00:00,qwen,10,20",
      "2026-01-05 09:00:01,qwen,11,21",
      { time: "1", input: "3", output: "4" },
    ],
    ["numbers alone", "0.5,10,20", "0.75,11,21", { time: "1", input: "2", output: "3" }],
  ])("%s", (_, header, row, expected) => expect(named(of(header, row, row))).toEqual(expected));

  it.each([
    ["names that say nothing", "t,a,b", "2026-01-05 09:00:00,10,20"],
    ["a name twice", "time,tokens,tokens", "2026-01-05 09:00:00,10,20"],
  ])("are asked for: %s", (_, header, row) => {
    const [problem] = of(header, row, row).problems;
    expect(problem?.code).toBe("missing");
  });

  it("keys of JSON lines, joined with dots", () => {
    const row = {
      created_at: "2026-01-05T09:00:00Z",
      model: "qwen-plus",
      usage: { input_tokens: 10, output_tokens: 20, input_tokens_details: { cached_tokens: 4 } },
      status: 200,
      messages: [{ role: "user" }],
    };
    const text = `${JSON.stringify(row)}\n${JSON.stringify({ ...row, extra: true })}\n`;
    expect(sampleOf(text).columns).toEqual([
      "created_at",
      "model",
      "usage.input_tokens",
      "usage.output_tokens",
      "usage.input_tokens_details.cached_tokens",
      "status",
      "messages",
      "extra",
    ]);
    expect(named(understood(text))).toEqual({
      time: "created_at",
      model: "model",
      input: "usage.input_tokens",
      output: "usage.output_tokens",
      cached: "usage.input_tokens_details.cached_tokens",
      status: "status",
    });
    expect(sampleOf(text).rows[0]).toEqual([
      "2026-01-05T09:00:00Z",
      "qwen-plus",
      "10",
      "20",
      "4",
      "200",
      '{"role":"user"}',
      "",
    ]);
  });

  it("keys five levels deep", () => {
    const row = {
      response: {
        status_code: 200,
        body: {
          created: 1767603600,
          usage: { prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 1 } },
        },
      },
    };
    expect(named(understood(JSON.stringify(row)))).toEqual({
      time: "response.body.created",
      status: "response.status_code",
      input: "response.body.usage.prompt_tokens",
      output: "response.body.usage.completion_tokens",
      cached: "response.body.usage.prompt_tokens_details.cached_tokens",
    });
  });

  it("a column of states is one of status, though none of its words may be known", () =>
    expect(named(of("time,state,input,output", "2026-01-05 09:00:00,CA,1,2")).status).toBe("state"));
});

describe("stamps", () => {
  it.each([
    ["timestamp", "1767603600", "epoch-s"],
    ["timestamp", "1767603600.25", "epoch-s"],
    ["timestamp", "1767603600123", "epoch-ms"],
    ["timestamp", "5", "relative-s"],
    ["arrival_s", "36000.041", "relative-s"],
    ["arrived_at", "0.052", "relative-s"],
    ["arrival_ms", "500", "relative-ms"],
    ["arrivalTimeMs", "500", "relative-ms"],
    ["minute", "7", "relative-minutes"],
    ["time", "2026-01-05T09:00:00Z", "iso"],
  ])("%s %s is %s", (name, value, stamps) =>
    expect(of(`${name},input_tokens,output_tokens`, `${value},1,2`).time.value.form).toBe(stamps),
  );

  it("Mooncake counts milliseconds", () =>
    expect(
      understood('{"timestamp":27482,"input_length":6955,"output_length":52,"hash_ids":[1]}').time.value.form,
    ).toBe("relative-ms"));

  it("asks for the zone of naive stamps only", () => {
    const naive = (name: string, value: string) => {
      const { isNaive, zone } = understood(`${name},input,output\n${value},1,2\n`, "Asia/Shanghai").time.value;
      return [isNaive, zone];
    };
    expect(naive("time", "2026-01-05 09:00:00")).toEqual([true, "Asia/Shanghai"]);
    expect(naive("time", "2026-01-05 09:00:00Z")).toEqual([false, "Asia/Shanghai"]);
    expect(naive("time [UTC]", "2026-01-05 09:00:00")).toEqual([false, "UTC"]);
    expect(naive("gmt_create", "2026-01-05 09:00:00")).toEqual([true, "Asia/Shanghai"]);
    expect(naive("ts", "1767603600")).toEqual([false, "Asia/Shanghai"]);
  });

  it("tells the day from the month where the sample does", () => {
    expect(of("time,input,output", "4/5/2026 09:00,1,2", "13/5/2026 09:00,1,2").time.value.form).toBe("date-dmy");
    expect(of("time,input,output", "4/5/2026 09:00,1,2", "5/13/2026 09:00,1,2").time.value.form).toBe("date-mdy");
    expect(of("time,input,output", "4/5/2026 09:00,1,2").time.value.form).toBe("date-mdy");
  });
});

describe("sums", () => {
  it.each([
    ["minute_start,requests,input_tokens,output_tokens", "2026-01-05T09:00:00,1,2,3", "sum"],
    ["minute,input_tokens,output_tokens", "0,2,3", "sum"],
    ["time,requests,input_tokens,output_tokens", "2026-01-05T09:00:00,1,2,3", "sum"],
    ["time,requests,input_tokens,output_tokens", "2026-01-05T09:00:01,1,2,3", "request"],
    ["分钟,请求数,输入,输出", "3,1,2,3", "sum"],
  ])("%s with %s: %s", (header, row, each) => expect(of(header, row).row.value.each).toBe(each));
});

describe("refusals", () => {
  it("say why", () => {
    expect(refusal("")).toBe("empty");
    expect(refusal(" \n\n")).toBe("empty");
    expect(refusal("a\0b")).toBe("not-text");
    expect(refusal("timestamp,input_tokens,output_tokens\n")).toBe("no-rows");
    expect(refusal("{not json\n")).toBe("not-json");
    expect(refusal("Dear all,\nplease find below, as promised,\nthe log, of yesterday.\n")).toBe("no time");
    expect(refusal("name,age\nAnn,31\n")).toBe("no time");
    expect(refusal('{"a":"b"}\n')).toBe("no time");
  });

  it("a beginning is cut at its last whole row", () => {
    const text = "time;input;output\n2026-01-05 09:00:00;10;20\n2026-01-05 09:00:01;1";
    const outcome = sampleFile(bytesOf(text), false);
    expect(outcome.ok && outcome.sample.rows).toEqual([["2026-01-05 09:00:00", "10", "20"]]);
  });
});
