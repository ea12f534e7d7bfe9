/** The cloud resources that source ai-paas names, under its section 2; product names are the same in both languages. */
export const CLOUD_RESOURCES = [
  "SAE", "PAI", "ApsaraMQ for RabbitMQ", "PolarDB", "ApsaraDB for ClickHouse", "DTS", "Alibaba Cloud DNS PrivateZone",
  "Alibaba Cloud Elasticsearch", "ApsaraDB for RDS", "Tair", "SLB", "MSE", "Log Service", "ACK", "OpenSearch", "NAT Gateway", "DMS",
  "CloudMonitor", "ECS", "OSS",
] as const;
