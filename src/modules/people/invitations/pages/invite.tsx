import { Actions, Back, Button, ErrorSummary, Heading, Workspace, type Lang } from '../../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../../platform/staff-form/index.ts'
import { words as roomWords } from '../../words.ts'
import { words } from '../words.ts'
import { officerForm } from '../../pages/officer-form.ts'

export interface InviteProps {
  lang: Lang
  returned?: Returned<typeof officerForm.fields>
}

/** Invites one officer. */
export function InvitePage({ lang, returned }: InviteProps) {
  const w = words(lang).invite
  return (
    <Workspace>
      <Back href="/kantor/orang">{roomWords(lang).people.title}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.title}</Heading>
      <StaffFormView form={officerForm} action="/kantor/orang/undangan" lang={lang} returned={returned}>
        <Actions>
          <Button icon="send">{w.send}</Button>
        </Actions>
      </StaffFormView>
    </Workspace>
  )
}
