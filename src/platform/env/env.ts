import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trialDataFolder } from '../embedded/place.ts'

/** What the surroundings say, read and checked once at start. */
export interface Environment {
  port: number
  /** Given: a database of one's own, nothing is seeded or migrated unasked. Absent: the embedded trial. */
  databaseUrl?: string
  trial: boolean
  /** Where requests are heard. Absent: in a trial on this machine only, because everybody who reaches it is the office; else everywhere. */
  host?: string
  origin: string
  dataDir: string
  smtpUrl?: string
  whatsappToken?: string
  whatsappPhoneId?: string
  /** Where the WhatsApp Cloud API is spoken to; another address only in tests. */
  whatsappUrl: string
  sessionSecret: string
  /** How many proxies in front are trusted to name the visitor's address in X-Forwarded-For. */
  trustedProxies: number
  metricsToken?: string
  /** The office's WhatsApp number as people read it. Absent: pages name none. */
  helpWhatsapp?: string
  /** Who keeps the daily checkpoint of the ledger outside this installation. Absent: nobody is written to. */
  anchorMail?: string
}

/** A value of the surroundings is missing or cannot be used; the message is a sentence for the operator. */
export class UnusableEnvironment extends Error {}

/**
 * Reads the environment; throws `UnusableEnvironment` when a value cannot be used. A database of one's own needs ORIGIN:
 * guessed, every link would lead to localhost and cookies would travel unprotected. Work that makes neither links nor
 * cookies says `needsOrigin: false` and gets an empty origin, which nothing can be built on by mistake.
 */
export function readEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  { needsOrigin = true }: { needsOrigin?: boolean } = {},
): Environment {
  const port = whole(env.PORT ?? '3000', 'PORT', 0, 65_535)
  const dataDir = env.DATA_DIR ?? trialDataFolder()
  mkdirSync(dataDir, { recursive: true })
  return {
    port,
    databaseUrl: env.DATABASE_URL || undefined,
    trial: !env.DATABASE_URL,
    host: env.LISTEN_HOST || undefined,
    origin: origin(env, port, needsOrigin),
    dataDir,
    smtpUrl: env.SMTP_URL || undefined,
    whatsappToken: env.WHATSAPP_TOKEN || undefined,
    whatsappPhoneId: env.WHATSAPP_PHONE_ID || undefined,
    whatsappUrl: env.WHATSAPP_URL ?? 'https://graph.facebook.com/v23.0',
    sessionSecret: secret(env, 'SESSION_SECRET') ?? keptSessionSecret(join(dataDir, 'keys')),
    trustedProxies: whole(env.TRUSTED_PROXY ?? '0', 'TRUSTED_PROXY', 0, 10),
    metricsToken: secret(env, 'METRICS_TOKEN'),
    // Nobody has this number: a trial shows where one stands.
    helpWhatsapp: env.HELP_WHATSAPP || (env.DATABASE_URL ? undefined : '0812-0000-0000'),
    anchorMail: mailAddress(env.ANCHOR_MAIL, 'ANCHOR_MAIL'),
  }
}

function origin({ ORIGIN, DATABASE_URL }: NodeJS.ProcessEnv, port: number, needed: boolean): string {
  if (ORIGIN) return ORIGIN
  if (!DATABASE_URL) return `http://localhost:${port}`
  if (!needed) return ''
  throw new UnusableEnvironment(
    'With DATABASE_URL, ORIGIN must be given too: the address people type, such as https://opop.example. Links and cookies ' +
      'depend on it; what makes neither (migrate, season create, registry import, ledger verify) runs without.',
  )
}

function mailAddress(text: string | undefined, name: string): string | undefined {
  if (!text || /^[^\s@]+@[^\s@]+$/.test(text)) return text || undefined
  throw new UnusableEnvironment(`${name} must be one mail address, not "${text}".`)
}

function whole(text: string, name: string, min: number, max: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new UnusableEnvironment(`${name} must be a whole number from ${min} to ${max}, not "${text}".`)
  }
  return value
}

/** Whoever guesses one of our secrets signs in as anybody, so none is shorter than 128 bits in hex. */
const shortestSecret = 32

/**
 * A secret that the surroundings give. Not given is one thing, given empty or short another: a script whose own secret was
 * missing must not start an installation that anybody can enter.
 */
function secret(env: NodeJS.ProcessEnv, name: 'SESSION_SECRET' | 'METRICS_TOKEN'): string | undefined {
  const given = env[name]
  if (given === undefined || given.trim().length >= shortestSecret) return given
  const how = given.trim() === '' ? 'is empty' : 'is too short'
  throw new UnusableEnvironment(
    `${name} ${how}: give at least ${shortestSecret} characters, such as what "openssl rand -hex 32" prints, or leave it out.`,
  )
}

function keptSessionSecret(folder: string): string {
  const value = kept(folder, 'session-secret', () => randomBytes(32).toString('hex'))
  if (value.length >= shortestSecret) return value
  throw new UnusableEnvironment(
    `${join(folder, 'session-secret')} is damaged: it holds no secret. Remove it and a new one is made; everybody signs in again.`,
  )
}

/** A secret that is made once and then kept below DATA_DIR, readable by its owner only. */
export function kept(folder: string, name: string, make: () => string): string {
  const file = join(folder, name)
  if (!existsSync(file)) keep(folder, file, make())
  return readFileSync(file, 'utf8').trim()
}

/** Written beside its place and then linked there: no process ever reads half of it. */
function keep(folder: string, file: string, value: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    writeFileSync(beside, `${value}\n`, { mode: 0o600, flag: 'wx' })
    linkSync(beside, file)
  } catch (error) {
    // Another process made it a moment ago; its value is the one that counts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(beside, { force: true })
  }
}
