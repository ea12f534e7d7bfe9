import { lazy, Suspense, useState } from "react";
import { LANGUAGES, LANGUAGE_TAG, type Language } from "../format/catalogue";
import { shellMessages } from "../format/messages/shell";
import { SaveState } from "../features/share/SaveState";
import { textLength } from "../store/fields/numberSpecs";
import { useCanUndo, usePlanState } from "../store/planStore";
import { setTitle } from "../store/planActions";
import { setLanguage, setTheme, usePreferences, type Theme } from "../store/preferences";
import { Button, IconButton } from "../ui/Button";
import type { IconName } from "../ui/Icon";
import { useMessages } from "../ui/LocaleProvider";
import { Menu, type MenuAction } from "../ui/overlays/Menu";
import { shareAddress, useAddress, viewAddress, VIEWS } from "./address/address";
import { followLanguage } from "./address/startCurrency";
import { takeBack } from "./takeBack";

const ShareDialog = lazy(() =>
  import("../features/share/ShareDialog").then((module) => ({ default: module.ShareDialog })),
);

const LANGUAGE_NAMES: Readonly<Record<Language, { readonly short: string; readonly full: string }>> = {
  en: { short: "EN", full: "English" },
  zh: { short: "中文", full: "简体中文" },
};
const THEME_ICONS: Readonly<Record<Theme, IconName>> = { system: "system", light: "sun", dark: "moon" };

/** Always in sight: the title, whether it is saved, the views, undo and redo, language, theme and share. */
export function Header() {
  const words = useMessages(shellMessages);
  const title = usePlanState((state) => state.plan.title);
  const { canUndo, canRedo } = useCanUndo();
  const [sharing, setSharing] = useState(false);
  const themes = useThemeActions();
  const languages = useLanguageActions();
  const theme = usePreferences((state) => state.theme);
  return (
    <div className="bar">
      <div className="plan-id">
        <label className="plan-title">
          <span className="vh">{words.planTitle}</span>
          <input
            value={title}
            title={title === "" ? undefined : title}
            placeholder={words.untitled}
            maxLength={textLength}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <SaveState />
      </div>
      <ViewLinks className="views wide" />
      <span className="bar-acts">
        {/* Never disabled: the last step back would take the focus from the button that was pressed. */}
        <IconButton
          icon="undo"
          label={words.undo}
          aria-disabled={!canUndo}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => takeBack("undo")}
        />
        <IconButton
          icon="redo"
          label={words.redo}
          aria-disabled={!canRedo}
          aria-keyshortcuts="Control+Y Control+Shift+Z Meta+Shift+Z"
          onClick={() => takeBack("redo")}
        />
        <span className="sep wide" />
        <span className="lang wide" role="group" aria-label={words.language}>
          {languages.map((one) => (
            <button
              key={one.key}
              type="button"
              aria-pressed={one.checked}
              lang={one.lang}
              title={one.label}
              onClick={one.onAction}
            >
              {one.short}
            </button>
          ))}
        </span>
        <span className="wide">
          <Menu label={words.theme} icon={THEME_ICONS[theme]} iconOnly align="end" actions={themes} />
        </span>
        <span className="sep wide" />
        <span className="wide">
          <Button icon="link" onClick={() => setSharing(true)}>
            {words.share}
          </Button>
        </span>
        <span className="narrow-only">
          <Menu
            label={words.menu}
            icon="menu"
            iconOnly
            align="end"
            actions={[
              { key: "share", label: words.share, icon: "link", onAction: () => setSharing(true) },
              ...languages.map((one, index) => ({ ...one, ruled: index === 0 })),
              ...themes.map((one, index) => ({ ...one, ruled: index === 0 })),
            ]}
          />
        </span>
      </span>
      {sharing && (
        <Suspense fallback={null}>
          <ShareDialog address={shareAddress()} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** The views as links: Back and "open in a new tab" work. */
export function ViewLinks({ className }: { className: string }) {
  const words = useMessages(shellMessages);
  const { view } = useAddress();
  return (
    <nav className={className} aria-label={words.views}>
      {VIEWS.map((one) => (
        <a key={one} href={viewAddress(one)} aria-current={one === view ? "page" : undefined}>
          {words[one]}
        </a>
      ))}
    </nav>
  );
}

function useThemeActions(): readonly MenuAction[] {
  const words = useMessages(shellMessages);
  const theme = usePreferences((state) => state.theme);
  const names: readonly (readonly [Theme, string])[] = [
    ["system", words.themeSystem],
    ["light", words.themeLight],
    ["dark", words.themeDark],
  ];
  return names.map(([key, label]) => ({
    key,
    label,
    icon: THEME_ICONS[key],
    checked: key === theme,
    onAction: () => setTheme(key),
  }));
}

function useLanguageActions() {
  const language = usePreferences((state) => state.language);
  return LANGUAGES.map((one) => ({
    key: one,
    label: LANGUAGE_NAMES[one].full,
    short: LANGUAGE_NAMES[one].short,
    lang: LANGUAGE_TAG[one],
    checked: one === language,
    onAction: () => {
      setLanguage(one);
      followLanguage(one);
    },
  }));
}
