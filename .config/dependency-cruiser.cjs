/** The import table of the house: a room, and the rooms it may import. A room may always import itself. */
const core = ["money", "encoding", "model", "rates", "pricing", "plan", "traffic"];
const rooms = {
  money: [],
  encoding: [],
  model: ["money"],
  rates: ["money", "encoding", "model"],
  pricing: ["money", "model", "rates"],
  plan: ["money", "encoding", "model", "rates"],
  traffic: ["encoding", "model"],
  format: ["money", "model"],
  worker: ["traffic", "encoding", "model"],
  store: [...core, "format", "worker"],
  ui: ["format", "model", "money"],
  charts: ["format", "model", "money", "ui"],
  features: ["store", "ui", "charts", "format", "encoding", "model", "money"],
  app: [...core, "format", "worker", "store", "ui", "charts", "features"],
  cli: [...core, "format", "worker"],
};
/** Rooms of which the views of `features/` may take types, and nothing that runs; their wiring (`*.ts`) may run them. */
const typesForFeatures = ["rates", "pricing", "plan", "traffic", "worker"];
const tests = "\\.(test|fuzz|bench)\\.tsx?$";
/** What only tests use, such as generators of plans: `anyPlan.testing.ts`. */
const forTests = "\\.testing\\.tsx?$";
/** Puts a component on the page of a test: hooks of the store are tested with it as fields are. */
const mounted = "^src/ui/mounted\\.testing\\.tsx$";
const anyOf = (names) => `(?:${names.join("|")})`;
const packages = (names) => `(^|/)node_modules/${anyOf(names)}(/|$)`;

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${allowed.length === 0 ? "no other room" : allowed.join(", ")}.`,
  severity: "error",
  // A test may hold what the command line prints against what the page shows.
  from: { path: `^src/${room}/`, ...(room === "cli" ? { pathNot: tests } : {}) },
  to: {
    path: "^src/",
    pathNot: [`^src/${anyOf([room, ...allowed, ...(room === "features" ? typesForFeatures : [])])}/`, mounted],
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "features-types-only",
      comment:
        "Views take types, and nothing that runs, from rates, pricing, plan, traffic and worker: results come from the wiring beside them and the store.",
      severity: "error",
      from: { path: "^src/features/.*\\.tsx$", pathNot: [tests, forTests] },
      to: { path: `^src/${anyOf(typesForFeatures)}/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-feature-to-feature",
      comment: "Features meet in app/, never each other.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "no-room-outside-the-house",
      comment: "Every file under src/ stands in a room of the table.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/${anyOf(Object.keys(rooms))}/` },
    },
    { name: "no-cycles", comment: "No cycles.", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-framework-in-core",
      comment: "money … traffic run anywhere: no React, no stores, no charts, no parts of the page.",
      severity: "error",
      from: { path: `^src/${anyOf(core)}/` },
      to: { path: packages(["react", "react-dom", "zustand", "zundo", "@tanstack", "recharts", "@base-ui"]) },
    },
    {
      name: "decimal-only-in-money",
      comment: "decimal.js is touched in money/ alone.",
      severity: "error",
      from: { pathNot: "^src/money/" },
      to: { path: packages(["decimal\\.js"]) },
    },
    {
      name: "recharts-only-in-charts",
      comment: "recharts is drawn with in charts/ alone.",
      severity: "error",
      from: { pathNot: "^src/charts/" },
      to: { path: packages(["recharts"]) },
    },
    {
      name: "no-node-outside-cli",
      comment: "Only the command line and tests run in Node.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", tests, forTests] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-dev-packages",
      comment: "What ships is a dependency, not a dev dependency.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, forTests] },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-imports-of-tests",
      comment: "A test is imported by nothing.",
      severity: "error",
      from: {},
      to: { path: tests },
    },
    {
      name: "testing-only-in-tests",
      comment: "What is made for tests stays in tests.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, forTests] },
      to: { path: forTests },
    },
    {
      name: "no-unresolvable",
      comment: "Every import leads to a file.",
      severity: "error",
      from: {},
      // What vite answers for: `./worker?worker`, `virtual:…`.
      to: { couldNotResolve: true, pathNot: "\\?|^virtual:" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
