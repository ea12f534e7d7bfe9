import { catalogue } from "../catalogue";

const plural = (count: string, one: string, many: string) => `${count} ${count === "1" ? one : many}`;

/** How sure the size of a reservation is. Numbers, percentages and amounts come formatted. */
export const certaintyMessages = catalogue(
  {
    title: "How sure is this?",
    running: "Testing the answer on this traffic",
    failed: "The answer could not be tested",
    stopped: "Testing the answer was stopped.",

    reserving: {
      both: (input: string, output: string) => `Reserving ${input} input and ${output} output TPM`,
      input: (tpm: string) => `Reserving ${tpm} input TPM`,
      output: (tpm: string) => `Reserving ${tpm} output TPM`,
    },
    period: {
      day: (count: string) => plural(count, "day", "days"),
      hour: (count: string) => plural(count, "hour", "hours"),
    },
    pays: (reserving: string, share: string, count: string, period: string) =>
      `${reserving} would have cost less than pay as you go in ${share} of ${count} resampled periods of ${period}.`,
    anyPays: (share: string) => `Some reservation would have in ${share} of them.`,
    onlyAnyPays: (share: string, count: string, period: string) =>
      `Some reservation would have cost less than pay as you go in ${share} of ${count} resampled periods of ${period}.`,
    nonePays: (count: string, period: string) =>
      `In none of ${count} resampled periods of ${period} would any reservation have cost less than pay as you go.`,
    first: {
      saves: (percent: string) => `What the first half alone would choose saves ${percent} on the second`,
      costs: (percent: string) =>
        `What the first half alone would choose costs ${percent} more than pay as you go on the second`,
      same: "What the first half alone would choose saves nothing on the second",
      nothing: "The first half alone would reserve nothing",
    },
    second: {
      saves: (percent: string) => `what the second alone would choose saves ${percent} on the first.`,
      costs: (percent: string) =>
        `what the second alone would choose costs ${percent} more than pay as you go on the first.`,
      same: "what the second alone would choose saves nothing on the first.",
      nothing: "the second alone would reserve nothing.",
    },
    halvesGap: "; ",
    limits: {
      tooShort: "Less than 150 minutes of data is too little to test the answer on itself.",
      hours:
        "Less than three days of data: its hours were resampled, not its days. This shows how much the answer depends on single hours. It says nothing about other days, nights or weekends.",
      underWeek:
        "Less than a week of data: its days were resampled. This shows how much the answer depends on single days, not how weekdays and weekends differ.",
      days: "Whole days were resampled, each as likely as any other. Growth and changes to come are not included.",
    },
    thinned: "With this many requests, not every size was tried in the resampled periods.",
    seed: (seed: string) => `Seed ${seed}: the same data gives the same figures.`,

    table: "The answer on other traffic",
    columns: { what: "Tested", input: "Input TPM", output: "Output TPM", saving: "Saving" },
    rows: {
      chosen: "Best on all of it",
      first: "Chosen on the first half, paid on the second",
      second: "Chosen on the second half, paid on the first",
      redrawn: "Best of each resampled period, 5% to 95%",
      same: "The same reservation in each, 5% to 95%",
      regret: "Least regret",
      sliding: "Best in a sliding minute (a reading, not a published rule)",
    },
    couldSave: (percent: string) => `the best there: ${percent}`,
    regret: (most: string, period: string) => `at worst ${most} ${period} more than the best of a period`,
    regretThan: (most: string, period: string) => `the best on all of it: at worst ${most} ${period} more`,
    slidingSame: (percent: string) => `the reservation above: ${percent}`,
    range: (low: string, high: string) => `${low} to ${high}`,

    clockMinute: "How the vendor counts minutes is not published; the figures above take clock minutes.",
    sliding: {
      chosen: (percent: string, reserve: string, best: string) =>
        `In another reading, the 60 seconds up to each request count: then this reservation saves ${percent}, and the best is to ${reserve}, which saves ${best}.`,
      same: (percent: string) =>
        `In another reading, the 60 seconds up to each request count: then this reservation is still the best, and saves ${percent}.`,
      noneBest: (percent: string) =>
        `In another reading, the 60 seconds up to each request count: then this reservation saves ${percent}, and none costs less than pay as you go.`,
      nothing:
        "In another reading, the 60 seconds up to each request count: then no reservation costs less than pay as you go either.",
      onlyBest: (reserve: string, best: string) =>
        `In another reading, the 60 seconds up to each request count: then the best is to ${reserve}, which saves ${best}.`,
      tried: "That is the best of the sizes tried; with this many requests, not all were.",
      unknown: {
        "sums-by-minute":
          "What it would be if the 60 seconds up to each request counted cannot be said: this traffic is known only by the minute.",
        "no-seconds":
          "What it would be if the 60 seconds up to each request counted cannot be said: the time stamps have no seconds.",
      },
    },
  },
  {
    title: "结论有多可靠？",
    running: "正在用这段流量检验结论",
    failed: "无法检验结论",
    stopped: "已停止检验结论。",

    reserving: {
      both: (input, output) => `预留输入 ${input}、输出 ${output} TPM`,
      input: (tpm) => `预留输入 ${tpm} TPM`,
      output: (tpm) => `预留输出 ${tpm} TPM`,
    },
    period: { day: (count) => `${count} 天`, hour: (count) => `${count} 小时` },
    pays: (reserving, share, count, period) =>
      `${reserving}，在重新抽样的 ${count} 段流量（每段 ${period}）中，有 ${share} 比按量付费便宜。`,
    anyPays: (share) => `其中 ${share} 至少有一种预留比按量付费便宜。`,
    onlyAnyPays: (share, count, period) =>
      `在重新抽样的 ${count} 段流量（每段 ${period}）中，有 ${share} 至少存在一种比按量付费便宜的预留。`,
    nonePays: (count, period) => `在重新抽样的 ${count} 段流量（每段 ${period}）中，没有一段存在比按量付费便宜的预留。`,
    first: {
      saves: (percent) => `只看前一半数据选出的预留，用在后一半可省 ${percent}`,
      costs: (percent) => `只看前一半数据选出的预留，用在后一半比按量付费多花 ${percent}`,
      same: "只看前一半数据选出的预留，用在后一半不省钱",
      nothing: "只看前一半数据，不会预留",
    },
    second: {
      saves: (percent) => `只看后一半选出的预留，用在前一半可省 ${percent}。`,
      costs: (percent) => `只看后一半选出的预留，用在前一半比按量付费多花 ${percent}。`,
      same: "只看后一半选出的预留，用在前一半不省钱。",
      nothing: "只看后一半，也不会预留。",
    },
    halvesGap: "；",
    limits: {
      tooShort: "数据不足 150 分钟，无法用其自身检验结论。",
      hours:
        "数据不足三天：只能按小时重新抽样。结果只反映结论对个别小时的依赖程度，不能说明其他日期、夜间或周末的情况。",
      underWeek: "数据不足一周：按天重新抽样。结果反映结论对个别日期的依赖程度，看不出工作日与周末的差别。",
      days: "按整天重新抽样，每天的概率相同，不含增长和今后的变化。",
    },
    thinned: "请求太多，重新抽样时没有逐一试算所有规格。",
    seed: (seed) => `随机种子 ${seed}：同样的数据得到同样的结果。`,

    table: "结论在其他流量上的表现",
    columns: { what: "检验方式", input: "输入 TPM", output: "输出 TPM", saving: "节省" },
    rows: {
      chosen: "全部数据的最优",
      first: "按前一半选择，在后一半付费",
      second: "按后一半选择，在前一半付费",
      redrawn: "各段抽样的最优，5% 至 95%",
      same: "同一预留用于各段抽样，5% 至 95%",
      regret: "最小最大遗憾",
      sliding: "按滑动分钟的最优（一种理解，并非公布的规则）",
    },
    couldSave: (percent) => `该段的最优：${percent}`,
    regret: (most, period) => `最差时比该段最优${period}多花 ${most}`,
    regretThan: (most, period) => `全部数据的最优：最差时${period}多花 ${most}`,
    slidingSame: (percent) => `上面的预留：${percent}`,
    range: (low, high) => `${low} 至 ${high}`,

    clockMinute: "厂商没有公布一分钟如何计算；以上数字按自然分钟计算。",
    sliding: {
      chosen: (percent, reserve, best) =>
        `另一种理解是按每个请求之前的 60 秒计算：此时这项预留可省 ${percent}，最优是${reserve}，可省 ${best}。`,
      same: (percent) => `另一种理解是按每个请求之前的 60 秒计算：此时这项预留仍是最优，可省 ${percent}。`,
      noneBest: (percent) =>
        `另一种理解是按每个请求之前的 60 秒计算：此时这项预留可省 ${percent}，没有预留比按量付费便宜。`,
      nothing: "另一种理解是按每个请求之前的 60 秒计算：此时同样没有预留比按量付费便宜。",
      onlyBest: (reserve, best) => `另一种理解是按每个请求之前的 60 秒计算：此时最优是${reserve}，可省 ${best}。`,
      tried: "这是试算过的规格中的最优；请求太多，没有逐一试算。",
      unknown: {
        "sums-by-minute": "如果按每个请求之前的 60 秒计算，结果无从得知：这段流量只有按分钟的数据。",
        "no-seconds": "如果按每个请求之前的 60 秒计算，结果无从得知：时间戳没有精确到秒。",
      },
    },
  },
);
