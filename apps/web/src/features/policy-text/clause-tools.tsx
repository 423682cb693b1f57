import type { Clause } from '@folkmoot/domain';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ClauseOptions } from './clause-select.tsx';

const first = 'first';

/** What else can be done with a clause: take it out, move it, put one in behind it. */
export function ClauseTools({
  clause,
  wished,
  onTakeOut,
  onMove,
  onMoveAfter,
  onPutIn,
}: {
  clause: Clause;
  wished: readonly Clause[];
  onTakeOut: () => void;
  onMove: (step: -1 | 1) => void;
  onMoveAfter: (after: string | null) => void;
  onPutIn: () => void;
}) {
  const intl = useIntl();
  const [after, setAfter] = useState('');
  const [isOpen, setOpen] = useState(false);
  const at = wished.findIndex(({ id }) => id === clause.id);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FormattedMessage id="suggest.tools" defaultMessage="Move it, take it out, or put a new clause in behind it" />
      </summary>
      {/* A long text has thousands of places to choose from: they are only made when someone looks. */}
      {isOpen && (
        <div className="stack clause-tools">
          <div className="row">
            <Button look="quiet" small icon="trash" onClick={onTakeOut}>
              <FormattedMessage id="suggest.takeOut" defaultMessage="Take this clause out" />
            </Button>
            <Button look="quiet" small icon="plus" onClick={onPutIn}>
              <FormattedMessage id="suggest.putIn" defaultMessage="New clause behind it" />
            </Button>
          </div>
          <div className="row">
            <Button look="quiet" small closed={at <= 0} onClick={() => onMove(-1)}>
              <Icon name="up" />
              <FormattedMessage id="suggest.moveUp" defaultMessage="Move up" />
            </Button>
            <Button look="quiet" small closed={at === wished.length - 1} onClick={() => onMove(1)}>
              <Icon name="chevron" />
              <FormattedMessage id="suggest.moveDown" defaultMessage="Move down" />
            </Button>
          </div>
          <div className="row clause-place">
            <Select
              label={<FormattedMessage id="suggest.moveAfter" defaultMessage="Move it behind" />}
              value={after}
              onChange={({ target }) => setAfter(target.value)}
            >
              <option value="">
                {intl.formatMessage({ id: 'suggest.chooseClause', defaultMessage: 'Choose a clause' })}
              </option>
              <option value={first}>
                {intl.formatMessage({ id: 'suggest.first', defaultMessage: 'To the very beginning' })}
              </option>
              <ClauseOptions clauses={wished} except={new Set([clause.id])} />
            </Select>
            <Button
              look="quiet"
              small
              closed={after === ''}
              onClick={() => {
                onMoveAfter(after === first ? null : after);
                setAfter('');
              }}
            >
              <FormattedMessage id="suggest.move" defaultMessage="Move it there" />
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}
