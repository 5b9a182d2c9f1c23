import { ButtonLink, EmptyState, Heading, Workspace, type Lang } from '../../../design/index.ts'
import type { Role } from '../../../platform/policy/index.ts'
import { dutyOf, roleName } from '../role-words.ts'
import { words } from '../words.ts'

export interface DutyProps {
  lang: Lang
  role: Role
  /** The office's WhatsApp number, where there is one. */
  office?: string
}

/** What somebody was appointed to do, that it has not opened yet, and whom to ask. */
export function DutyPage({ lang, role, office }: DutyProps) {
  const w = words(lang).duty
  const action = (
    <ButtonLink href="/peran" alt>
      {w.otherRole}
    </ButtonLink>
  )
  return (
    <Workspace>
      <Heading>{roleName(role, lang)}</Heading>
      <EmptyState title={w.notYet} action={action}>
        {w.will(dutyOf(role, lang) ?? '')} {w.ask(office)}
      </EmptyState>
    </Workspace>
  )
}
