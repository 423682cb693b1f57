import { mostPhases, phaseKinds } from '@folkmoot/domain';
import { useId, type ReactNode } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { TextButton } from '../../ui/button.tsx';
import { FieldError, Select, TextField } from '../../ui/fields.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';
import { moved, rowFaults, typed, withOneMore, type TimelineRow } from './timeline-rows.ts';
import './timeline-editor.css';

const faultWords = defineMessages({
  EMPTY: { id: 'manage.timeline.empty', defaultMessage: 'Say when this step opens and when it closes.' },
  BACKWARDS: { id: 'manage.timeline.backwards', defaultMessage: 'This step closes before it opens.' },
  OVERLAP: { id: 'manage.timeline.overlap', defaultMessage: 'This step opens before the one above it closes.' },
});

/** What each kind of step lets people do, in a sentence. */
const opensWords = defineMessages({
  propose: { id: 'manage.timeline.propose', defaultMessage: 'People write proposals, support and comment.' },
  discuss: { id: 'manage.timeline.discuss', defaultMessage: 'People support and comment; no new proposals.' },
  draft: { id: 'manage.timeline.draft', defaultMessage: 'People comment while you write the text.' },
  vote: { id: 'manage.timeline.vote', defaultMessage: 'People vote.' },
  answer: {
    id: 'manage.timeline.answer',
    defaultMessage: 'You answer. Its end is the day by which every answer is owed.',
  },
  closed: { id: 'manage.timeline.closed', defaultMessage: 'People read; nothing is taken.' },
});

interface TimelineEditorProps {
  id: string;
  label: ReactNode;
  error: ReactNode;
  rows: readonly TimelineRow[];
  onChange: (rows: TimelineRow[]) => void;
}

/** The steps of a consultation with their dates: added, removed, put in another order. */
export function TimelineEditor({ id, label, error, rows, onChange }: TimelineEditorProps) {
  const intl = useIntl();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const faults = rowFaults(rows);
  const change = (place: number, part: Partial<TimelineRow>) =>
    onChange(rows.map((row, at) => (at === place ? { ...row, ...part } : row)));
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <p className="hint" id={`${id}-hint`}>
        <FormattedMessage
          id="manage.timeline.hint"
          defaultMessage="Times of this device ({zone}). Each step closes before the next opens. A step that is moved gets the dates of its new place."
          values={{ zone: <bdi key="zone">{zone}</bdi> }}
        />
      </p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <ol className="timeline-rows" role="list">
        {rows.map((row, place) => {
          const fault = faults[place];
          return (
            <li key={place}>
              <TimelineStep
                place={place}
                row={row}
                fault={fault ? intl.formatMessage(faultWords[fault]) : null}
                onChange={(part) => change(place, part)}
              />
              <div className="row">
                <TextButton closed={place === 0} onClick={() => onChange(moved(rows, place, -1))}>
                  <FormattedMessage id="manage.timeline.up" defaultMessage="Move up" />
                </TextButton>
                <TextButton closed={place === rows.length - 1} onClick={() => onChange(moved(rows, place, 1))}>
                  <FormattedMessage id="manage.timeline.down" defaultMessage="Move down" />
                </TextButton>
                <TextButton icon="trash" onClick={() => onChange(rows.filter((_, at) => at !== place))}>
                  <FormattedMessage id="manage.timeline.remove" defaultMessage="Remove" />
                </TextButton>
              </div>
            </li>
          );
        })}
      </ol>
      {rows.length < mostPhases && (
        <TextButton icon="plus" onClick={() => onChange(withOneMore(rows, new Date()))}>
          <FormattedMessage id="manage.timeline.add" defaultMessage="Add a step" />
        </TextButton>
      )}
    </fieldset>
  );
}

interface TimelineStepProps {
  place: number;
  row: TimelineRow;
  fault: string | null;
  onChange: (part: Partial<TimelineRow>) => void;
}

function TimelineStep({ place, row, fault, onChange }: TimelineStepProps) {
  const intl = useIntl();
  const faultId = useId();
  const described = fault ? faultId : undefined;
  return (
    <fieldset aria-describedby={described}>
      <legend>
        <FormattedMessage
          id="manage.timeline.nth"
          defaultMessage="Step {number, number}"
          values={{ number: place + 1 }}
        />
      </legend>
      {fault && <FieldError id={faultId}>{fault}</FieldError>}
      <div className="timeline-row">
        <Select
          label={<FormattedMessage id="manage.timeline.kind" defaultMessage="Kind" />}
          className="sm"
          value={row.kind}
          onChange={({ target }) => onChange({ kind: phaseKinds.find((kind) => kind === target.value) ?? row.kind })}
        >
          {phaseKinds.map((kind) => (
            <option key={kind} value={kind}>
              {intl.formatMessage(phaseKindWords[kind])}
            </option>
          ))}
        </Select>
        <TextField
          label={<FormattedMessage id="manage.timeline.opens" defaultMessage="Opens" />}
          className="sm"
          type="datetime-local"
          value={row.opens.local}
          onChange={({ target }) => onChange({ opens: typed(target.value) })}
        />
        <TextField
          label={<FormattedMessage id="manage.timeline.closes" defaultMessage="Closes" />}
          className="sm"
          type="datetime-local"
          value={row.closes.local}
          onChange={({ target }) => onChange({ closes: typed(target.value) })}
        />
      </div>
      <p className="hint">{intl.formatMessage(opensWords[row.kind])}</p>
    </fieldset>
  );
}
