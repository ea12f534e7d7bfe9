import { LANGUAGE_TAG, LANGUAGES, type Language } from "../format/catalogue";
import { notFoundMessages } from "../format/messages/notFound";
import { LinkButton } from "../ui/Button";

/**
 * Body of 404.html. Rendered by the build alone: the page runs no app. Without its script both languages stand there;
 * public/404.js leaves the reader's, and the part for a link whose `#` came as `%23` where the address is one.
 */
export function NotFound() {
  return (
    <main className="start not-found">
      {LANGUAGES.map((language) => (
        <InLanguage key={language} language={language} />
      ))}
    </main>
  );
}

function InLanguage({ language }: { language: Language }) {
  const words = notFoundMessages[language];
  return (
    <div lang={LANGUAGE_TAG[language]} data-title={words.documentTitle}>
      <section data-for="nothing">
        <h1 className="start-lead">{words.title}</h1>
        <p className="start-intro">{words.nothing}</p>
        <LinkButton look="main" href="./">
          {words.open}
        </LinkButton>
      </section>
      <section data-for="plan" hidden>
        <h1 className="start-lead">{words.bentTitle}</h1>
        <p className="start-intro">{words.bent}</p>
        <LinkButton look="main" href="./">
          {words.openPlan}
        </LinkButton>
      </section>
    </div>
  );
}
