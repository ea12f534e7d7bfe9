import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Letters in either language of the product, next to each other. */
const words = "/[A-Za-z\\u4e00-\\u9fff]{2}/";
const wordedAttributes = "/^(aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|hint)$/";

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "node_modules/", "test-results/", "playwright-report/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "e2e/**/*.ts"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // There are no classes here; verbs of a store are taken out of it all the time.
      "@typescript-eslint/unbound-method": "off",
      "no-control-regex": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/**/*.{test,fuzz,bench,testing}.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "TSEnumDeclaration", message: "No enums: a union of strings." },
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
    ignores: ["src/**/*.{test,fuzz,bench,testing}.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The date is a parameter." },
        { object: "Math", property: "random", message: "No randomness in the core." },
        { property: "toLocaleString", message: "No hidden locale in the core." },
        { property: "localeCompare", message: "No hidden locale in the core." },
      ],
      "no-restricted-globals": [
        "error",
        { name: "Intl", message: "No locale in the core; format/ writes numbers and dates." },
      ],
    },
  },
  {
    // Typed arrays walked by their own lengths: a default in place of `!` would hide a wrong index and costs time in
    // the inner loops.
    files: ["src/traffic/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["src/{app,charts,features,store,ui}/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: { "react-hooks/exhaustive-deps": "error", "no-console": "error" },
  },
  {
    // Every word on the page comes from the message catalogue.
    files: ["src/{app,charts,features,ui}/**/*.tsx"],
    ignores: ["src/**/*.test.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "TSEnumDeclaration", message: "No enums: a union of strings." },
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
  {
    // Tests feed documents of any shape on purpose, and know what their own examples hold.
    files: ["src/**/*.{test,fuzz,bench,testing}.{ts,tsx}", ".config/**/*.test.ts", "e2e/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
