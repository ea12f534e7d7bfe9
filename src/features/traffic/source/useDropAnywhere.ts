import { useEffect } from "react";
import { openFile } from "../trafficActions";

/**
 * A file that is dropped beside the box is taken as well: the browser would leave the page for it, and the traffic with
 * it.
 */
export function useDropAnywhere(): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      // Taken by the box already, or by a dialog that waits for a plan.
      if (event.defaultPrevented || file === undefined) return;
      event.preventDefault();
      void openFile(file);
    };
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("drop", onDrop);
    };
  }, []);
}
