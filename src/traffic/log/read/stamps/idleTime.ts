import type { IdleSpan } from "../../requestLog";

/** Time that rows without usage cover, by model; written over and over while a log is read. */
export type IdleTime = Map<number, { -readonly [Key in keyof IdleSpan]: IdleSpan[Key] }>;

/** @param model its number in the log; -1 where the log names none */
export function noteIdle(idle: IdleTime, model: number, minute: number, tick: number): void {
  const span = idle.get(model);
  if (span === undefined) {
    idle.set(model, { model, firstMinute: minute, firstTick: tick, lastMinute: minute, lastTick: tick });
    return;
  }
  if (minute < span.firstMinute || (minute === span.firstMinute && tick < span.firstTick)) {
    span.firstMinute = minute;
    span.firstTick = tick;
  }
  if (minute > span.lastMinute || (minute === span.lastMinute && tick > span.lastTick)) {
    span.lastMinute = minute;
    span.lastTick = tick;
  }
}
