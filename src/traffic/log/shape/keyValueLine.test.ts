import { describe, expect, test } from "vitest";
import { keyValueLine } from "./keyValueLine";

describe("the moment of a line", () => {
  test.each([
    ['<14>1 2026-03-08T09:00:12.345Z host app 1 - - {"input_tokens":7}', "2026-03-08T09:00:12.345Z"],
    ["[INFO] 2026-03-08 09:00:12,345 llm input_tokens=7", "2026-03-08 09:00:12,345"],
    ["I, [2026-03-08T09:00:12 #1] INFO -- : input_tokens=7", "2026-03-08T09:00:12"],
    ["2026-03-08 09:00:12 INFO input_tokens=7", "2026-03-08 09:00:12"],
    ["1772960412.345 input_tokens=7", "1772960412.345"],
    ['10.0.0.1 - - [08/Mar/2026:09:00:12 +0000] "POST /" input_tokens=7', "08/Mar/2026:09:00:12 +0000"],
  ])("%s", (line, moment) => {
    expect(keyValueLine(line)).toMatchObject({ "line time": moment });
  });

  test.each(["input_tokens=7 at=2026-03-08T09:00:12Z", 'x {"at":"2026-03-08T09:00:12Z","input_tokens":7}'])(
    "is none of what stands in a value: %s",
    (line) => expect(keyValueLine(line)).not.toHaveProperty("line time"),
  );

  test("a line without pairs or an object is none", () => expect(keyValueLine("started")).toBeNull());
});
