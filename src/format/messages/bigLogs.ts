import { catalogue } from "../catalogue";

/** The queries that make a profile where a big log is. Engines are named as their makers write them. */
export const bigLogsMessages = catalogue(
  {
    title: "Big logs: make the profile where the log is",
    summary: "SQL for DuckDB, ClickHouse, Spark and MaxCompute",
    intro: "A log too big for a browser need not come here. Run one of these queries where it lies, and open the file that it makes, one line a minute, as a profile above.",
    engine: "Engine",
    engines: { duckdb: "DuckDB", clickhouse: "ClickHouse", spark: "Spark SQL", maxcompute: "MaxCompute" },
    query: (engine: string) => `Query for ${engine}`,
    change: "Change the lines marked with an arrow: the file or table, the columns, the filters. The first lines say how to run it and save the result.",
    excessOnly: "A profile holds no single requests, so it can only be sized by the excess rule. To size by whole requests, as the vendor bills them, import the log itself or a part of it.",
    copy: "Copy the query",
    copied: "Copied",
    copyByHand: "The browser did not allow copying. The query is selected: press Ctrl+C, or ⌘C on a Mac.",
    download: (file: string) => `Download ${file}`,
    loading: "Loading the query…",
    missing: (file: string) => `${file} could not be loaded.`,
    again: "Try again",
  },
  {
    title: "日志太大：在日志所在处生成流量表",
    summary: "适用于 DuckDB、ClickHouse、Spark 和 MaxCompute 的 SQL",
    intro: "日志太大、浏览器打不开时，不必搬到这里。在日志所在处运行下面的查询，再把生成的分钟级流量表（每分钟一行）在上方打开。",
    engine: "引擎",
    engines: { duckdb: "DuckDB", clickhouse: "ClickHouse", spark: "Spark SQL", maxcompute: "MaxCompute" },
    query: (engine: string) => `${engine} 查询`,
    change: "修改带箭头的行：文件或表名、列名、筛选条件。运行和保存结果的方法见开头几行。",
    excessOnly: "流量表中没有单个请求，因此只能按“仅计超出部分”的规则测算。要像厂商计费那样按整个请求测算，请导入日志本身或其中一段。",
    copy: "复制查询",
    copied: "已复制",
    copyByHand: "浏览器不允许复制。查询已选中：请按 Ctrl+C（Mac 上按 ⌘C）。",
    download: (file: string) => `下载 ${file}`,
    loading: "正在加载查询…",
    missing: (file: string) => `无法加载 ${file}。`,
    again: "重试",
  },
);
