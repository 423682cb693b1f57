import type { Clause } from '@folkmoot/domain';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields.tsx';
import { ClauseOptions } from './clause-select.tsx';

/** Takes another clause into the suggestion; the first one stands open. */
export function AddClause({
  clauses,
  isFirst,
  except,
  fieldId,
  onAdd,
}: {
  clauses: readonly Clause[];
  isFirst: boolean;
  except: ReadonlySet<string>;
  fieldId: string;
  onAdd: (id: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  if (isFirst) return <Choosing clauses={clauses} except={except} fieldId={fieldId} onAdd={onAdd} />;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FormattedMessage id="suggest.more" defaultMessage="Change another clause with it" />
      </summary>
      {isOpen && (
        <Choosing
          clauses={clauses}
          except={except}
          fieldId={fieldId}
          onAdd={(id) => {
            setOpen(false);
            onAdd(id);
          }}
        />
      )}
    </details>
  );
}

function Choosing({
  clauses,
  except,
  fieldId,
  onAdd,
}: {
  clauses: readonly Clause[];
  except: ReadonlySet<string>;
  fieldId: string;
  onAdd: (id: string) => void;
}) {
  const intl = useIntl();
  const [chosen, setChosen] = useState('');
  return (
    <div className="row clause-place">
      <Select
        id={fieldId}
        label={<FormattedMessage id="suggest.which" defaultMessage="Which clause?" />}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">
          {intl.formatMessage({ id: 'suggest.chooseClause', defaultMessage: 'Choose a clause' })}
        </option>
        <ClauseOptions clauses={clauses} except={except} />
      </Select>
      <Button look="quiet" small icon="pencil" closed={chosen === ''} onClick={() => onAdd(chosen)}>
        <FormattedMessage id="suggest.writeIt" defaultMessage="Write it anew" />
      </Button>
    </div>
  );
}
