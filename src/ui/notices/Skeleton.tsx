import "./notice.css";
import { controlMessages } from "../../format/messages/controls";
import { useMessages } from "../LocaleProvider";

/** Keeps the place of what is still loading, and says so in words once that takes a moment. Quiet: it does not move. */
export function Skeleton({ shape = "text", lines = 3 }: { shape?: "text" | "figure"; lines?: number }) {
  const words = useMessages(controlMessages);
  const bars = Array.from({ length: shape === "figure" ? 1 : lines }, (_, index) => <i key={index} />);
  return (
    <div className={shape === "figure" ? "skeleton figure" : "skeleton"} aria-busy="true">
      <p className="loading-words" role="status">
        {words.loading}
      </p>
      {bars}
    </div>
  );
}
