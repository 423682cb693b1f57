import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { suggestPath } from '../app/paths.ts';
import { Discussion } from '../features/discussion/discussion.tsx';
import { HiddenNote } from '../features/moderation/hidden-note.tsx';
import { ClauseName } from '../features/policy-text/clause-name.tsx';
import type { ReadClause } from '../features/policy-text/clause-row.tsx';
import { ClauseSuggestions } from '../features/policy-text/clause-suggestions.tsx';
import { anchorOf } from '../features/policy-text/kept-anchor.ts';
import { Quotation } from '../features/policy-text/quotation.tsx';
import type { ChosenWords } from '../features/policy-text/selected-words.ts';
import { WhereFrom } from '../features/policy-text/where-from.tsx';
import { WordsChooser } from '../features/policy-text/words-chooser.tsx';
import { Button, LinkButton, TextButton } from '../ui/button.tsx';
import { Report } from './report.tsx';
import { TakeUp } from './take-up.tsx';

interface ClauseMarginProps {
  clause: ReadClause;
  text: { id: string; language: string; consultation: { slug: string } };
  /** The version that is being read. */
  shown: number;
  maySuggest: boolean;
  mayComment: boolean;
  chosen: ChosenWords | null;
  onChosen: (chosen: ChosenWords | null) => void;
  onSpoken: (clauseId: string) => void;
  onClose: () => void;
}

/** Beside the selected clause: what people suggest for it, what they say about it, and where its words come from. */
export function ClauseMargin(props: ClauseMarginProps) {
  const { clause, text, maySuggest, onClose } = props;
  const intl = useIntl();
  const [choosing, setChoosing] = useState(false);
  const { consultation } = text;
  const name = <ClauseName kind={clause.kind} number={clause.number} />;
  return (
    <aside
      className="margin no-print"
      aria-label={intl.formatMessage({ id: 'text.margin', defaultMessage: 'About the selected clause' })}
    >
      <div tabIndex={0} role="group" aria-labelledby="margin-title">
        <div className="row between">
          <h2 id="margin-title">{name}</h2>
          <TextButton icon="close" onClick={onClose}>
            <FormattedMessage id="text.margin.close" defaultMessage="Close" />
          </TextButton>
        </div>
        <p className="small muted">
          <FormattedMessage
            id="text.margin.counts"
            defaultMessage="{suggestions, plural, =0 {No suggestion yet} one {# suggestion} other {# suggestions}}, {comments, plural, =0 {no comment yet} one {# comment} other {# comments}}."
            values={{ suggestions: clause.suggestionCount, comments: clause.commentCount }}
          />
        </p>
        <div className="row acts">
          {maySuggest && (
            <LinkButton small icon="pencil" to={`${suggestPath(consultation)}?clause=${clause.id}`}>
              <FormattedMessage id="text.suggest" defaultMessage="Suggest other words" />
            </LinkButton>
          )}
          {props.mayComment && (
            <Button look="quiet" small icon="comment" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
              <FormattedMessage id="text.choose" defaultMessage="Comment on words" />
            </Button>
          )}
        </div>
        {choosing && (
          <WordsChooser
            clause={clause}
            lang={text.language}
            onChosen={(chosen) => {
              setChoosing(false);
              props.onChosen(chosen);
            }}
            onCancel={() => setChoosing(false)}
          />
        )}
        <ClauseSuggestions consultation={consultation} clauseId={clause.id} />
        <Said {...props} />
        <WhereFrom consultation={consultation} clauseId={clause.id} />
      </div>
    </aside>
  );
}

function Said({ clause, text, shown, maySuggest, chosen, onChosen, onSpoken }: ClauseMarginProps) {
  const { consultation, language } = text;
  const anchor = useMemo(() => anchorOf(chosen, clause, shown), [chosen, clause, shown]);
  const quotation = { clause, lang: language, shown, consultation };
  return (
    <div className="amend">
      {anchor && (
        <div className="about-words" role="status">
          <p className="small">
            <FormattedMessage id="text.about" defaultMessage="Your comment will be about these words:" />
          </p>
          <Quotation anchor={anchor} {...quotation} />
          <TextButton onClick={() => onChosen(null)}>
            <FormattedMessage id="text.about.whole" defaultMessage="About the whole clause instead" />
          </TextButton>
        </div>
      )}
      <Discussion
        key={clause.id}
        subject={{
          kind: 'clause',
          id: clause.id,
          textId: text.id,
          consultation: consultation.slug,
          count: clause.commentCount,
          anchor,
        }}
        report={(id) => <Report subjectKind="comment" subjectId={id} />}
        hiddenNote={(hidden) => <HiddenNote hidden={hidden} />}
        acts={(id) => maySuggest && <TakeUp to={`${suggestPath(consultation)}?clause=${clause.id}&comment=${id}`} />}
        quotation={(about) => <Quotation anchor={about} {...quotation} />}
        onSpoken={() => {
          onChosen(null);
          onSpoken(clause.id);
        }}
      />
    </div>
  );
}
