import type { ReactNode } from "react";
import { waysMessages } from "../../format/messages/ways";
import { Button } from "../../ui/Button";
import { useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { Skeleton } from "../../ui/notices/Skeleton";
import type { WaysResult } from "./useWaysQuestion";
import type { WaysAnswers, WaysTopic } from "./waysProtocol";

interface QuestionAnswerProps<Topic extends WaysTopic> {
  readonly result: WaysResult<Topic>;
  readonly children: (answer: WaysAnswers[Topic]) => ReactNode;
}

/** The answer to a question about the load; a skeleton until it is there, and why it is not, with another try. */
export function QuestionAnswer<Topic extends WaysTopic>({ result, children }: QuestionAnswerProps<Topic>) {
  const words = useMessages(waysMessages);
  const { answer, isStale, failure, retry } = result;
  if (failure !== null)
    return (
      <Notice tone="error" isNews actions={<Button onClick={retry}>{words.retry}</Button>}>
        {words.failed[failure]}
      </Notice>
    );
  if (answer === null) return <Skeleton lines={6} />;
  return (
    <div className={isStale ? "ways-answer stale" : "ways-answer"} aria-busy={isStale}>
      {children(answer)}
    </div>
  );
}
