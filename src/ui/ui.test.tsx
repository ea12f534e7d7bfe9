import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Language } from "../format/catalogue";
import { problem } from "../model/problem";
import { Amount } from "./tables/Amount";
import { Button, IconButton } from "./Button";
import { ComboboxField } from "./fields/ComboboxField";
import { DataTable } from "./tables/DataTable";
import { Dialog } from "./overlays/Dialog";
import { Disclosure } from "./forms/Disclosure";
import { LocaleProvider } from "./LocaleProvider";
import { Menu } from "./overlays/Menu";
import { MoneyCell } from "./tables/MoneyCell";
import { Notice } from "./notices/Notice";
import { NumberField } from "./fields/NumberField";
import { OptionRows } from "./forms/OptionRows";
import { Segmented } from "./fields/Segmented";
import { SelectField } from "./fields/SelectField";
import { Skeleton } from "./notices/Skeleton";
import { Status } from "./notices/Status";
import { Swatch } from "./Swatch";

const draw = (node: ReactNode, language: Language = "en") =>
  renderToStaticMarkup(<LocaleProvider language={language}>{node}</LocaleProvider>);
const nothing = () => undefined;

function attribute(markup: string, name: string): string | undefined {
  return new RegExp(`<(?:input|select)[^>]* ${name}="([^"]*)"`).exec(markup)?.[1];
}

describe("number field", () => {
  const field = {
    name: "hours",
    label: "Hours per day",
    unit: "h",
    spec: { min: "0", max: "24" },
    what: "hours",
    onValue: nothing,
    onDraft: nothing,
  };

  test("shows the value as it is written, with its unit and hint wired", () => {
    const markup = draw(<NumberField {...field} spec={{ whole: true }} value="200000" hint="Bought in steps" />);
    expect(attribute(markup, "value")).toBe("200,000");
    const [unit = "", hint = ""] = (attribute(markup, "aria-describedby") ?? "").split(" ");
    expect(markup).toContain(`id="${unit}">h</span>`);
    expect(markup).toContain(`id="${hint}">Bought in steps</p>`);
    expect(markup).not.toContain("aria-invalid");
  });

  test("an invalid text that was kept comes back with its error between label and control", () => {
    const markup = draw(<NumberField {...field} value="16" draft="26" />);
    expect(attribute(markup, "value")).toBe("26");
    expect(attribute(markup, "aria-invalid")).toBe("true");
    expect(markup).toMatch(/<\/label><p class="err".*Enter hours from 0 to 24\. You typed 26\..*<input/);
  });

  test("what pricing finds wrong shows the same way, with the fix beside it", () => {
    const over = problem("x", "input-over-limit", { value: "256001", maximum: "256000", model: "qwen3-max" });
    const markup = draw(
      <NumberField
        {...field}
        spec={{}}
        value="256001"
        problem={over}
        fix={{ label: "Set to 256,000", onFix: nothing }}
      />,
    );
    expect(markup).toContain("256,001 is over the limit of qwen3-max, 256,000 tokens.");
    expect(markup).toMatch(/<button[^>]*>Set to 256,000<\/button>/);
    expect(draw(<NumberField {...field} value="16" fix={{ label: "Set", onFix: nothing }} />)).not.toContain("<button");
  });

  test("fault 39: what can be read in two ways asks, with one press for each reading", () => {
    const markup = draw(<NumberField {...field} spec={{}} value="16" draft="7,125" />);
    expect(markup).toMatch(
      /7,125 can be 7125 or 7\.125\..*role="group".*<button[^>]*>7125<\/button><button[^>]*>7\.125<\/button>.*<input/,
    );
    expect(draw(<NumberField {...field} spec={{}} value="16" draft="0,005" />, "zh")).toMatch(
      /小数请用小数点.*<button[^>]*>0\.005<\/button>/,
    );
    expect(draw(<NumberField {...field} spec={{}} value="1234" />)).not.toContain("<button");
  });

  test("fault 39: a rate outside the usual range is asked for while typed, and left alone once the plan holds it", () => {
    const rate = { ...field, spec: { usual: { min: "3", max: "15" } } };
    expect(draw(<NumberField {...rate} value={null} draft="0.14" />)).toMatch(
      /Confirm 0\.14 if it is right\..*<button[^>]*>0\.14<\/button>/,
    );
    expect(draw(<NumberField {...rate} value="0.14" />)).not.toContain("aria-invalid");
  });

  test("a value that has none is empty, and no error before anything was typed", () => {
    const markup = draw(<NumberField {...field} value={null} />);
    expect([attribute(markup, "value"), attribute(markup, "aria-invalid")]).toEqual(["", undefined]);
  });

  test("a value from a file that is out of bounds says so", () => {
    expect(draw(<NumberField {...field} value="25" />, "zh")).toContain("请输入 0 到 24 之间的hours。您输入的是 25。");
  });
});

describe("choices", () => {
  test("a value that is gone from the list still shows", () => {
    const options = [{ value: "a", label: "A", group: "G" }];
    expect(draw(<SelectField name="m" label="M" value="gone" options={options} onValue={nothing} />)).toContain(
      '<option value="gone" selected="">gone</option>',
    );
    expect(
      attribute(draw(<ComboboxField name="m" label="M" value="gone" options={options} onValue={nothing} />), "value"),
    ).toBe("gone");
  });

  test("a combobox is closed and named by its label", () => {
    const markup = draw(
      <ComboboxField name="m" label="Model" value="a" options={[{ value: "a", label: "qwen" }]} onValue={nothing} />,
    );
    expect(attribute(markup, "aria-expanded")).toBe("false");
    expect(markup).toContain(`<label class="field-label" for="${attribute(markup, "id")}"`);
    expect(markup).toContain(`id="${attribute(markup, "aria-controls")}" role="listbox"`);
  });

  test("radio groups have a name, and one checked", () => {
    const segmented = draw(
      <Segmented
        label="Mode"
        value="a"
        choices={[
          { value: "a", label: "Instruct" },
          { value: "b", label: "Thinking" },
        ]}
        onValue={nothing}
      />,
    );
    const rows = draw(
      <OptionRows
        legend="Purchase"
        value="b"
        options={[
          { value: "a", name: "Hourly" },
          { value: "b", name: "Daily", billed: "subscription" },
        ]}
        onValue={nothing}
      />,
    );
    for (const markup of [segmented, rows]) {
      const label = /role="radiogroup" aria-labelledby="([^"]+)"/.exec(markup)?.[1];
      expect(markup).toMatch(new RegExp(`id="${label}"[^>]*>(Mode|Purchase)<`));
      expect(markup.match(/checked=""/g)).toHaveLength(1);
    }
  });
});

describe("amounts and tables", () => {
  test("code before the amount; a stale one is struck through and says why", () => {
    expect(draw(<Amount text="2520" currency="USD" size="big" per="per month" />)).toBe(
      '<span class="amount big"><span class="cur">USD</span>2,520.00<span class="per">per month</span></span>',
    );
    const stale = draw(<Amount text="319.2" stale />);
    expect(stale).toContain("<s>319.20</s>");
    expect(stale).toContain("Last valid amount");
    expect(draw(<MoneyCell text={null} />)).toContain("–");
  });

  test("a table has a caption, scopes, groups and a sum line", () => {
    const rows = [
      { id: "a", group: "Training", amount: "288" },
      { id: "b", group: "Training", amount: "9.36" },
      { id: "c", group: "Tokens", amount: "252" },
    ];
    const markup = draw(
      <DataTable
        caption="Costs"
        rows={rows}
        rowKey={(row) => row.id}
        groupOf={(row) => row.group}
        isCurrent={(row) => row.id === "b"}
        columns={[
          { key: "id", header: "Item", rowHeader: true, cell: (row) => row.id, foot: "Total" },
          {
            key: "amount",
            header: "USD",
            numeric: true,
            cell: (row) => <MoneyCell text={row.amount} />,
            foot: <MoneyCell text="549.36" />,
          },
        ]}
      />,
    );
    expect(markup).toContain("<caption>Costs</caption>");
    expect(markup.match(/scope="colgroup"/g)).toHaveLength(2);
    expect(markup).toMatch(/<tr class="current" aria-current="true"><th scope="row">b<\/th>/);
    expect(markup).toContain('<tfoot><tr><th scope="row">Total</th><td class="num"><span class="amount data">549.36');
    // The frame takes the focus only once it has something to scroll, which the browser measures.
    expect(markup).not.toContain("tabindex");
  });
});

test("notices say what they are in words", () => {
  expect(draw(<Notice tone="warn">Careful.</Notice>)).toContain('<span class="vh">Warning: </span>');
  expect(
    draw(
      <Notice tone="error" isNews>
        Failed.
      </Notice>,
      "zh",
    ),
  ).toMatch(/role="alert".*错误/);
  expect(draw(<Status message={null} />)).toBe('<div class="status" role="status"></div>');
});

test("a wide dialog is no part of the page that a narrow window leaves out", () => {
  const markup = draw(
    <Dialog title="Open" wide onClose={nothing}>
      <p>Body</p>
    </Dialog>,
  );
  const names = /<dialog[^>]*class="([^"]*)"/.exec(markup)?.[1]?.split(" ") ?? [];
  expect(names).toContain("dialog-wide");
  // Whatever has this class is hidden below 940 px (app.css).
  expect(names).not.toContain("wide");
});

test("a button with only a picture has a name", () => {
  expect(draw(<IconButton icon="undo" label="Undo" />)).toMatch(/aria-label="Undo" title="Undo".*aria-hidden="true"/);
});

test("nothing in the prerendered markup carries a style attribute, which the content security policy would block", () => {
  const markup = draw(
    <>
      <NumberField name="a" label="A" spec={{}} value="1" onValue={nothing} onDraft={nothing} />
      <ComboboxField name="m" label="M" value="a" options={[{ value: "a", label: "A" }]} onValue={nothing} />
      <Segmented label="S" value="a" choices={[{ value: "a", label: "A" }]} onValue={nothing} />
      <OptionRows legend="O" value="a" options={[{ value: "a", name: "A", billed: "payg" }]} onValue={nothing} />
      <Disclosure title="D">d</Disclosure>
      <Menu label="Menu" actions={[]} />
      <Button icon="plus">Add</Button>
      <Swatch billed="overflow" shape="fill" />
      <Skeleton shape="figure" />
      <Amount text="1" stale size="big" currency="CNY" />
    </>,
  );
  expect(markup).not.toMatch(/ style=|<style/);
});
