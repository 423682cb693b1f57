import { useEffect, useState } from 'react';
import { Bones } from '../../../ui/waiting.tsx';
import type { SavedDraft } from './draft-meeting.ts';
import { restoredDraft, type OpenedDraft } from './restored-draft.ts';
import { useDraft, type Draft } from './use-draft.ts';
import './draft-desk.css';

interface DraftDeskProps {
  textId: string;
  saved: SavedDraft;
  readAgain: () => Promise<SavedDraft | null>;
  children: (desk: {
    draft: Draft;
    isRestored: boolean;
    revert: () => void;
    readAnew: () => Promise<void>;
  }) => React.ReactNode;
}

/** Lays the draft out: what is saved, with what this device kept of an earlier visit on top. */
export function DraftDesk(props: DraftDeskProps) {
  const { textId, saved } = props;
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  useEffect(() => {
    let isWanted = true;
    void restoredDraft(textId, saved).then((found) => isWanted && setOpened((known) => known ?? found));
    return () => {
      isWanted = false;
    };
  }, [textId, saved]);
  return opened ? <Laid {...props} opened={opened} /> : <Bones tall lines={8} />;
}

function Laid({ textId, readAgain, children, opened }: DraftDeskProps & { opened: OpenedDraft }) {
  const draft = useDraft(textId, opened, readAgain);
  const [isRestored, setRestored] = useState(opened.isRestored);
  const { save } = draft;
  useEffect(() => {
    // What came back from the device goes on its way at once.
    if (opened.isRestored) void save();
  }, [opened.isRestored, save]);
  const readAnew = async () => {
    const now = await readAgain();
    if (now) draft.restart(now);
  };
  return children({
    draft,
    isRestored,
    revert: () => {
      setRestored(false);
      void readAnew();
    },
    readAnew,
  });
}
