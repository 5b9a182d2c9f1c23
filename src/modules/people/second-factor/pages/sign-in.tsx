import { Actions, Button, ErrorSummary, Heading, Muted, TapLink, type Lang } from '../../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../../platform/staff-form/index.ts'
import { words } from '../words.ts'
import { backupForm, stepForm } from './forms.ts'

export const stepPath = '/masuk/petugas/kode'
export const backupPath = '/masuk/petugas/cadangan'

export interface StepProps {
  lang: Lang
  returned?: Returned<typeof stepForm.fields>
}

/** The second page of a sign-in: six digits of the app. */
export function StepPage({ lang, returned }: StepProps) {
  const w = words(lang).step
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.title}</Heading>
      <StaffFormView form={stepForm} action={stepPath} {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.next}</Button>
          <TapLink href={backupPath}>{w.backup}</TapLink>
        </Actions>
      </StaffFormView>
    </>
  )
}

export interface BackupProps {
  lang: Lang
  returned?: Returned<typeof backupForm.fields>
}

/** The same with a backup code. */
export function BackupPage({ lang, returned }: BackupProps) {
  const w = words(lang)
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.backup.title}</Heading>
      <StaffFormView form={backupForm} action={backupPath} {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.step.next}</Button>
          <TapLink href={stepPath}>{w.backup.app}</TapLink>
        </Actions>
      </StaffFormView>
      <p>
        <Muted>{w.step.lost}</Muted>
      </p>
    </>
  )
}
