import { Actions, Back, Button, ErrorSummary, Heading, Workspace, type Lang } from '../../../design/index.ts'
import { words } from '../words.ts'
import { PersonFields, RoleFields, summaryOf, type OfficerErrors, type OfficerTyped } from './officer-fields.tsx'

export interface InviteProps {
  lang: Lang
  typed?: OfficerTyped
  errors?: OfficerErrors
}

/** Invites one officer. */
export function InvitePage({ lang, typed, errors = {} }: InviteProps) {
  const w = words(lang)
  return (
    <Workspace>
      <Back href="/kantor/orang">{w.people.title}</Back>
      <ErrorSummary errors={summaryOf(errors)} />
      <Heading>{w.invite.title}</Heading>
      <form method="post" action="/kantor/orang/undangan" noValidate>
        <PersonFields lang={lang} typed={typed} errors={errors} />
        <RoleFields lang={lang} typed={typed} errors={errors} />
        <Actions>
          <Button icon="send">{w.invite.send}</Button>
        </Actions>
      </form>
    </Workspace>
  )
}
