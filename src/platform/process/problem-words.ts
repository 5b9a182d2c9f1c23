import { mayPass } from './may-pass.ts'

/**
 * Why long work ended, in a sentence of both languages, because it is stored before anybody reads it. Never the error's own
 * message, which may quote a row: only the code by which an administrator finds it in the log.
 */
export function processProblem(error: unknown): string {
  const code = codeOf(error)
  return mayPass(error)
    ? `Basis data atau penyimpanan tidak terjangkau (${code}). Jalankan lagi nanti. / Database or storage could not be reached (${code}). Run it again later.`
    : `Terhenti karena kesalahan sistem (${code}). Hubungi pengelola sistem. / Stopped by an error of the system (${code}). Tell its administrator.`
}

/** Of work whose orderer is not any more what they were then. */
export const notHeld =
  'Peran atau akun orang yang memulainya sudah berakhir atau ditutup. Petugas lain dapat melanjutkannya. / The role or the account of whoever began it has ended or is closed. Another officer can go on with it.'

/** Of work that was begun so often, and never ended, that it is not begun again. */
export const interrupted =
  'Terhenti di tengah jalan berkali-kali. Hubungi pengelola sistem. / Interrupted again and again. Tell the administrator of the system.'

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code
  if (typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code)) return code
  return error instanceof Error ? error.constructor.name : 'Error'
}
