import { clauseBounds, type Clause } from '@folkmoot/domain';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button, TextButton } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { WordDiff } from '../../../ui/word-diff.tsx';
import type { Collided } from './draft-meeting.ts';

interface CollidedClauseProps {
  collided: Collided;
  /** As it stands in the editor; null where I took it out. */
  mine: Clause | null;
  name: React.ReactNode;
  lang: string;
  onChoose: (choice: Clause | null) => void;
}

/** One clause that both changed: mine and theirs side by side. Nothing of either is gone before a person has chosen. */
export function CollidedClause({ collided: { id, theirs }, mine, name, lang, onChoose }: CollidedClauseProps) {
  const [own, setOwn] = useState<string | null>(null);
  const [mineWords, theirWords] = [mine?.words ?? '', theirs?.words ?? ''];
  const form = mine ?? theirs;
  return (
    <li className="stack-tight">
      <h3>{name}</h3>
      <div className="two-words">
        <div>
          <p className="small">
            <b>
              <FormattedMessage id="text.collided.mine" defaultMessage="Yours, not saved yet" />
            </b>
          </p>
          {mine ? (
            <div className="diff" lang={lang} dir="auto">
              {mineWords}
            </div>
          ) : (
            <p>
              <FormattedMessage id="text.collided.mineOut" defaultMessage="You took the clause out." />
            </p>
          )}
        </div>
        <div>
          <p className="small">
            <b>
              <FormattedMessage
                id="text.collided.theirs"
                defaultMessage="Theirs, saved; marked where it differs from yours"
              />
            </b>
          </p>
          {theirs ? (
            <WordDiff before={mineWords} after={theirWords} lang={lang} />
          ) : (
            <p>
              <FormattedMessage id="text.collided.theirsOut" defaultMessage="They took the clause out." />
            </p>
          )}
        </div>
      </div>
      {own !== null && (
        <TextArea
          label={<FormattedMessage id="text.collided.own" defaultMessage="The words it is to have" />}
          value={own}
          most={clauseBounds.max}
          lang={lang}
          dir="auto"
          rows={4}
          onChange={({ target }) => setOwn(target.value)}
        />
      )}
      <div className="row">
        {own === null ? (
          <>
            <Button look="line" onClick={() => onChoose(mine)}>
              {mine ? (
                <FormattedMessage id="text.collided.takeMine" defaultMessage="Keep mine" />
              ) : (
                <FormattedMessage id="text.collided.takeMineOut" defaultMessage="Take it out" />
              )}
            </Button>
            <Button look="line" onClick={() => onChoose(theirs)}>
              <FormattedMessage id="text.collided.takeTheirs" defaultMessage="Take theirs" />
            </Button>
            <TextButton onClick={() => setOwn(mineWords || theirWords)}>
              <FormattedMessage id="text.collided.write" defaultMessage="Write it anew" />
            </TextButton>
          </>
        ) : (
          <>
            <Button
              look="line"
              closed={!own.trim() || !form}
              onClick={() => form && onChoose({ ...form, id, words: own.trim() })}
            >
              <FormattedMessage id="text.collided.takeOwn" defaultMessage="Take these words" />
            </Button>
            <TextButton onClick={() => setOwn(null)}>
              <FormattedMessage id="ui.close" defaultMessage="Close" />
            </TextButton>
          </>
        )}
      </div>
    </li>
  );
}
