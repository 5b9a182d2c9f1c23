import {
  Actions,
  Button,
  ErrorSummary,
  Heading,
  Section,
  TapLink,
  Workspace,
  type Lang,
} from '../../../design/index.ts'
import { defineStaffForm, errorsOf, StaffFormView, type Returned } from '../../staff-form/index.ts'
import { words } from '../words.ts'

export const noteForm = defineStaffForm({
  fields: {
    catatan: {
      type: 'long',
      limit: 1000,
      label: lang => words(lang).notes.label,
      hint: lang => words(lang).notes.hint,
      sentences: lang => ({ required: words(lang).notes.missing }),
    },
  },
})

export interface NoteFormProps {
  lang: Lang
  /** Where it is posted. */
  action: string
  returned?: Returned<typeof noteForm.fields>
}

/** The chapter of a case in which a note is written; what was noted stands in the history. */
export function NoteSection(props: NoteFormProps) {
  return (
    <Section title={words(props.lang).notes.add} onScreen>
      <NoteForm {...props} />
    </Section>
  )
}

function NoteForm({ lang, action, returned }: NoteFormProps) {
  return (
    <StaffFormView form={noteForm} {...{ lang, action, returned }}>
      <Actions>
        <Button alt>{words(lang).notes.button}</Button>
      </Actions>
    </StaffFormView>
  )
}

interface RefusedNoteProps extends NoteFormProps {
  /** Of the case. */
  title: string
  back: string
}

/** What could not be kept, as it was typed, and the way back to the case. */
export function RefusedNote({ title, back, ...props }: RefusedNoteProps) {
  return (
    <Workspace>
      <ErrorSummary errors={errorsOf(props.returned)} />
      <Heading under={title}>{words(props.lang).notes.add}</Heading>
      <NoteForm {...props} />
      <TapLink href={back}>{words(props.lang).notes.back}</TapLink>
    </Workspace>
  )
}
