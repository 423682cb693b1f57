import { consultationBounds, languages } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { languageNames } from '../../app/preferences.tsx';
import { TextButton } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/fields.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { PictureUpload } from '../../ui/picture-upload.tsx';
import { UploadRefusal } from '../../words/upload-refusal.tsx';
import { addressFrom } from './consultation-words.ts';
import { TimelineEditor } from './timeline-editor.tsx';
import type { ConsultationForm } from './use-consultation-form.tsx';

const sayUpload = (reason: string) => <UploadRefusal reason={reason} />;

/** Everything an official says of a consultation. */
export function ConsultationFields({ form, addressIsFixed }: { form: ConsultationForm; addressIsFixed: boolean }) {
  const { values, set, field } = form;
  const phases = field('phases');
  const address = addressFrom(values.title);
  return (
    <>
      <TextField
        {...field('title')}
        hint={
          <FormattedMessage
            id="manage.field.title.hint"
            defaultMessage="Say what is to be decided, in words everyone uses. 8 to 160 characters."
          />
        }
        value={values.title}
        lang={values.language}
        dir="auto"
        onChange={({ target }) => set({ title: target.value })}
      />
      <TextField
        {...field('slug')}
        hint={
          addressIsFixed ? (
            <FormattedMessage
              id="manage.field.slug.fixed"
              defaultMessage="People have written it down, so it stays as it is."
            />
          ) : address ? (
            <FormattedMessage
              id="manage.field.slug.hint"
              defaultMessage="Left empty, it becomes <address></address>. It never changes once the consultation is public."
              values={{
                address: () => (
                  <bdi key="address" dir="ltr">
                    /c/{address}
                  </bdi>
                ),
              }}
            />
          ) : (
            <FormattedMessage
              id="manage.field.slug.needed"
              defaultMessage="Small Latin letters, digits and hyphens. It never changes once the consultation is public."
            />
          )
        }
        value={values.slug}
        readOnly={addressIsFixed}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
        onChange={({ target }) => set({ slug: target.value })}
      />
      <TextArea
        {...field('summary')}
        hint={<FormattedMessage id="manage.field.summary.hint" defaultMessage="Stands in lists and under the title." />}
        rows={2}
        most={consultationBounds.summary.max}
        value={values.summary}
        lang={values.language}
        dir="auto"
        onChange={({ target }) => set({ summary: target.value })}
      />
      <MarkdownField
        {...field('brief')}
        hint={
          <FormattedMessage
            id="manage.field.brief.hint"
            defaultMessage="What is the matter, what can be changed and what cannot, who decides, by when."
          />
        }
        rows={12}
        most={consultationBounds.brief.max}
        value={values.brief}
        textLang={values.language}
        onText={(brief) => set({ brief })}
        tools={(insert) => (
          <PictureUpload
            label={<FormattedMessage id="manage.field.brief.picture" defaultMessage="Put a picture into the text" />}
            say={sayUpload}
            onPicture={({ url, alt }) => insert(`\n\n![${alt.replaceAll(/[[\]]/g, '')}](${url})\n\n`)}
          />
        )}
      />
      <TimelineEditor
        id={phases.id}
        label={phases.label}
        error={phases.error}
        rows={values.phases}
        onChange={(rows) => set({ phases: rows })}
      />
      <TextField
        {...field('askedBy')}
        hint={
          <FormattedMessage
            id="manage.field.askedBy.hint"
            defaultMessage="The office or person who asks and decides, by name."
          />
        }
        value={values.askedBy}
        dir="auto"
        onChange={({ target }) => set({ askedBy: target.value })}
      />
      <TextArea
        {...field('contact')}
        hint={
          <FormattedMessage
            id="manage.field.contact.hint"
            defaultMessage="Who reads what people write, how to reach them, and by when they answer."
          />
        }
        rows={2}
        most={consultationBounds.contact.max}
        value={values.contact}
        dir="auto"
        onChange={({ target }) => set({ contact: target.value })}
      />
      <TextField
        {...field('topic')}
        hint={
          <FormattedMessage id="manage.field.topic.hint" defaultMessage="One or two words, for example “Traffic”." />
        }
        value={values.topic}
        dir="auto"
        onChange={({ target }) => set({ topic: target.value })}
      />
      <TextField
        {...field('place')}
        hint={
          <FormattedMessage
            id="manage.field.place.hint"
            defaultMessage="Where it applies: a district, a street, the whole town."
          />
        }
        value={values.place}
        dir="auto"
        onChange={({ target }) => set({ place: target.value })}
      />
      <Select
        {...field('language')}
        value={values.language}
        onChange={({ target }) =>
          set({ language: languages.find((known) => known === target.value) ?? values.language })
        }
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </Select>
      {values.picture ? (
        <div className="field">
          <span className="label">{field('picture').label}</span>
          <figure className="files">
            <img src={values.picture.url} alt={values.picture.alt} />
            <figcaption>
              <bdi>{values.picture.alt}</bdi>
            </figcaption>
          </figure>
          <TextButton icon="trash" onClick={() => set({ picture: null })}>
            <FormattedMessage id="manage.field.picture.remove" defaultMessage="Take the picture away" />
          </TextButton>
        </div>
      ) : (
        <PictureUpload
          label={field('picture').label}
          hint={
            <FormattedMessage
              id="manage.field.picture.hint"
              defaultMessage="Stands above the question. May be left out."
            />
          }
          say={sayUpload}
          onPicture={(picture) => set({ picture })}
        />
      )}
    </>
  );
}
