import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// What oxlint (.oxlintrc.json) has no rule for. The rest, types included, is there: it takes a tenth of the time.

/** Letters in either language of the product, next to each other. */
const words = "/[A-Za-z\\u4e00-\\u9fff]{2}/";
const wordedAttributes = "/^(aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|hint)$/";

const TESTS = ["src/**/*.{test,fuzz,bench,testing}.{ts,tsx}"];
const OF_ALL = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "TSEnumDeclaration", message: "No enums: a union of strings." },
];

export default tseslint.config(
  { ignores: ["**", "!src/", "!src/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["src/**/*.{ts,tsx}"], languageOptions: { parser: tseslint.parser } },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: {
      "no-restricted-syntax": [
        "error",
        ...OF_ALL,
        {
          selector: "MemberExpression[object.name='Decimal'][property.name='set']",
          message: "Never Decimal.set: use the private clone of money/.",
        },
      ],
    },
  },
  {
    // No hidden clock, locale or randomness in the core.
    files: ["src/{money,encoding,model,rates,pricing,plan,traffic}/**/*.ts"],
    ignores: TESTS,
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The date is a parameter." },
        { object: "Math", property: "random", message: "No randomness in the core." },
        { property: "toLocaleString", message: "No hidden locale in the core." },
        { property: "localeCompare", message: "No hidden locale in the core." },
      ],
    },
  },
  {
    files: ["src/{app,charts,features,store,ui}/**/*.{ts,tsx}"],
    ignores: TESTS,
    extends: [reactHooks.configs.flat.recommended],
    rules: { "react-hooks/exhaustive-deps": "error" },
  },
  {
    // Every word on the page comes from the message catalogue.
    files: ["src/{app,charts,features,ui}/**/*.tsx"],
    ignores: TESTS,
    rules: {
      "no-restricted-syntax": [
        "error",
        ...OF_ALL,
        {
          selector: `JSXText[value=${words}]`,
          message: "Words come from the message catalogue (src/format/messages).",
        },
        {
          selector: `JSXExpressionContainer > Literal[value=${words}]:not(JSXAttribute > JSXExpressionContainer > Literal)`,
          message: "Words come from the message catalogue (src/format/messages).",
        },
        {
          selector: `JSXAttribute[name.name=${wordedAttributes}] > Literal[value=${words}]`,
          message: "Words come from the message catalogue (src/format/messages).",
        },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is shown as text." },
      ],
    },
  },
);
