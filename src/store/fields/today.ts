import { isoDate } from "../../format/formatDate";

/** Today on the calendar of the device, ISO. Read here alone: whatever needs the date below is given it. */
export function today(): string {
  return isoDate(new Date());
}
