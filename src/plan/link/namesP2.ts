/** Time zones that links of codec p2 name by their place in this list. Frozen, as those of p1: another one is spelt out. */
export const ZONE_NAMES: readonly string[] = [
  "UTC", "Asia/Shanghai", "Asia/Singapore", "Asia/Hong_Kong", "Asia/Tokyo", "Asia/Seoul", "Asia/Jakarta", "Asia/Kolkata", "Asia/Dubai",
  "Asia/Taipei", "Asia/Kuala_Lumpur", "Asia/Bangkok", "Asia/Manila", "Asia/Ho_Chi_Minh", "Australia/Sydney", "Europe/London",
  "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam", "Europe/Istanbul", "America/New_York",
  "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "America/Mexico_City", "Africa/Johannesburg", "Africa/Cairo",
];
