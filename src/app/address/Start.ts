import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { startAutosave } from "../../store/autosave/autosave";
import { loadPreferences } from "../../store/preferences";
import { listenToAddress } from "./address";
import { reloadOnceForNewVersion } from "./newVersion";
import { keepPlanInAddress } from "./planInAddress";
import { loadCardsWhenNeeded } from "./loadCardsWhenNeeded";
import { followLanguage } from "./startCurrency";
import { takeBack } from "../takeBack";

const startedStore = createStore<{ readonly started: boolean }>()(() => ({ started: false }));

/** True once preferences, the saved plan and the address have been read. */
export function useStarted(): boolean {
  return useStore(startedStore, (state) => state.started);
}

/**
 * Brings the page to life: preferences, the saved plan, the address. It stands inside the view, whose effects run when
 * all of the prerendered page is hydrated: a change before that would not match what the server wrote.
 */
export function Start(): null {
  useEffect(() => {
    // Before the saved plan is read, which then takes its place.
    followLanguage(loadPreferences());
    const stopSaving = startAutosave();
    const stopListening = listenToAddress();
    const stopWriting = keepPlanInAddress();
    const stopWaiting = loadCardsWhenNeeded();
    const stopWatching = reloadOnceForNewVersion();
    let stopKeyboard = () => {};
    let isStopped = false;
    void import("../keyboard").then(({ startKeyboard }) => {
      if (!isStopped) stopKeyboard = startKeyboard(takeBack);
    });
    startedStore.setState({ started: true });
    delete document.documentElement.dataset["boot"];
    return () => {
      stopSaving();
      stopListening();
      stopWriting();
      stopWaiting();
      stopWatching();
      isStopped = true;
      stopKeyboard();
    };
  }, []);
  return null;
}
