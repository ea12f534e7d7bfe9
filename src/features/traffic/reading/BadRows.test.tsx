// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { newQueryClient } from "../../../store/queryClient";
import { LocaleProvider } from "../../../ui/LocaleProvider";
import { click, mount, settled } from "../../../ui/mounted.testing";
import { TrafficError } from "../../../worker/trafficError";
import { BadRows } from "./BadRows";
import { trafficStore, type ReadyTraffic } from "../trafficStore";

const download = vi.hoisted(() => vi.fn());
vi.mock("../../../store/transfer/planFiles", () => ({ downloadFile: download }));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);
const request = vi.fn<(name: string, params: object) => Promise<unknown>>();
trafficStore.setState({ client: { request: request as never, stop: () => undefined } });

const rows = { read: 3, taken: 2, leftOut: 0, bad: 1, firstBadRows: [], listedBadRows: 1 };
const ready: Pick<ReadyTraffic, "source" | "load"> = {
  source: { from: "file", name: "a.csv", bytes: 1 },
  load: { id: 5, from: "profile", packed: "", zone: "UTC" },
};
const alert = () => document.querySelector("[role=alert]")?.textContent ?? "";
const button = () => [...document.querySelectorAll("button")].find(({ textContent }) => /Download/.test(textContent))!;

test("the rows of this very log are downloaded; a failure is said with its reason, until a download succeeds", async () => {
  await mount(
    <QueryClientProvider client={newQueryClient()}>
      <LocaleProvider language="en">
        <BadRows ready={ready} rows={rows} />
      </LocaleProvider>
    </QueryClientProvider>,
  );
  request.mockRejectedValueOnce(new TrafficError("file-gone"));
  await click(button());
  await settled();
  expect(alert()).toContain("moved or changed");
  expect(download).not.toHaveBeenCalled();
  const file = new Blob(["Line"]);
  request.mockResolvedValueOnce(file);
  await click(button());
  await settled();
  expect(request).toHaveBeenLastCalledWith("badRows", expect.objectContaining({ load: ready.load }), expect.anything());
  expect(download).toHaveBeenCalledWith({ name: "a.bad-rows.csv", type: "text/csv", text: file });
  expect(alert()).toBe("");
});
