import { pushText } from "./textBytes";

/**
 * Words that titles, labels and notes are likely to hold, the likeliest last. Frozen with codec p1: a change of one
 * character breaks every link that was sent.
 */
const WORDS = [
  "invoice contract document legal medical finance insurance education travel retail marketing product engineering ",
  "image speech audio recording meeting summary report email ticket forum social media news article blog video frames ",
  "first and last frames resolution clips training set fine-tuning run epochs data preparation labelling evaluation ",
  "qwen3 qwen-plus qwen-max qwen-flash qwen-turbo deepseek wan2.5 wan2.6 glm kimi instruct thinking coder ",
  "Object storage Log storage PolarDB Elasticsearch ClickHouse RabbitMQ ApsaraDB for RDS ECS SLB OSS bucket NAT gateway ",
  "bandwidth network traffic public IP load balancer database backup disaster recovery monitoring security support plan ",
  "measured in the pilot, estimated from last month's logs, to be confirmed with the customer. Peak hours only, weekdays ",
  "assumes an average of tokens per request; per month per day per hour, working days, business hours, around the clock ",
  "Knowledge base question answering retrieval embedding rerank search recommendation translation extraction ",
  "classification moderation code review code assistant customer service chatbot agent nightly batch jobs offline ",
  "development testing staging production environment team region Singapore Beijing international China ",
  "Monthly subscription Daily subscription Reserved capacity Provisioned throughput Model units Pay as you go ",
  "Scenario 1Scenario 2Scenario 3Support assistantNew planUntitled plan ",
  "新方案未命名方案场景一场景二方案一方案二按量付费包月包日包天预留吞吐预付费后付费模型单元微调训练视频生成图生视频首尾帧素材",
  "数据集标注评测上线开发测试生产环境客服助手智能客服知识库问答检索向量重排搜索推荐翻译摘要总结分类审核代码助手批量离线夜间任务",
  "对象存储日志服务数据库网络带宽负载均衡弹性公网安全备份监控运维人工费用实施费用技术支持每月每天每小时工作日高峰期全天",
  "估算实测待确认客户部门项目业务系统平台合同发票报告文档会议纪要邮件工单图片语音内容生成，平均每次请求约万输入输出，。",
  "2026-11-2026-12-",
].join("");

let bytes: Uint8Array | undefined;

/** The preset dictionary of deflate, in the same bytes as the texts of a link. */
export function dictionaryP1(): Uint8Array {
  if (bytes === undefined) {
    const pushed: number[] = [];
    pushText(pushed, WORDS);
    bytes = Uint8Array.from(pushed);
  }
  return bytes;
}
