import { catalogue } from "../catalogue";

/** The queries that make a profile where a big log is. Engines are named as their makers write them. */
export const bigLogsMessages = catalogue(
  {
    title: "Large logs: build the profile where your data lives",
    summary: "SQL for DuckDB, ClickHouse, Spark and MaxCompute",
    intro:
      "A log too large for a browser can stay where it is. Run one of these queries there, then open the resulting file, one line per minute, as a profile above.",
    engine: "Engine",
    engines: { duckdb: "DuckDB", clickhouse: "ClickHouse", spark: "Spark SQL", maxcompute: "MaxCompute" },
    query: (engine: string) => `Query for ${engine}`,
    change:
      "Change the lines marked with an arrow: the file or table, the columns, the filters. The first lines explain how to run it and save the result.",
    excessOnly:
      "A profile has no individual requests, so it can only be sized by the excess rule. To size by whole requests, as Alibaba Cloud bills them, import the log itself or part of it.",
    copy: "Copy the query",
    copied: "Copied",
    copyByHand: "The browser did not allow copying. The query is selected: press Ctrl+C, or ⌘C on a Mac.",
    download: (file: string) => `Download ${file}`,
    loading: "Loading the query…",
    missing: (file: string) => `${file} could not be loaded.`,
    again: "Try again",
  },
  {
    title: "日志过大？在数据所在环境生成分钟级汇总",
    summary: "适用于 DuckDB、ClickHouse、Spark 和 MaxCompute 的 SQL",
    intro:
      "日志过大、浏览器无法打开时，无需搬运。在数据所在环境运行下面的查询，再在上方打开生成的分钟级汇总文件（每分钟一行）。",
    engine: "引擎",
    engines: { duckdb: "DuckDB", clickhouse: "ClickHouse", spark: "Spark SQL", maxcompute: "MaxCompute" },
    query: (engine: string) => `${engine} 查询`,
    change: "修改带箭头的行：文件或表名、列名、筛选条件。运行和保存结果的方法见开头几行。",
    excessOnly:
      "分钟级汇总不含单个请求，因此只能按“仅超出部分”的规则估算。如需像阿里云计费那样按整个请求估算，请导入日志本身或其中一段。",
    copy: "复制查询",
    copied: "已复制",
    copyByHand: "浏览器不允许复制。查询已选中：请按 Ctrl+C（Mac 上按 ⌘C）。",
    download: (file: string) => `下载 ${file}`,
    loading: "正在加载查询…",
    missing: (file: string) => `无法加载 ${file}。`,
    again: "重试",
  },
);
