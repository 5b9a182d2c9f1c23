import { Actions, Back, Button, ErrorSummary, Heading, Workspace, type Lang } from '../../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../../platform/staff-form/index.ts'
import { words } from '../../words.ts'
import { officerForm } from '../../pages/officer-form.ts'

export interface InviteProps {
  lang: Lang
  returned?: Returned<typeof officerForm.fields>
}

/** Invites one officer. */
export function InvitePage({ lang, returned }: InviteProps) {
  const w = words(lang)
  return (
    <Workspace>
      <Back href="/kantor/orang">{w.people.title}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.invite.title}</Heading>
      <StaffFormView form={officerForm} action="/kantor/orang/undangan" lang={lang} returned={returned}>
        <Actions>
          <Button icon="send">{w.invite.send}</Button>
        </Actions>
      </StaffFormView>
    </Workspace>
  )
}
