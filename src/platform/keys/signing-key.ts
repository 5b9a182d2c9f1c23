import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { join } from 'node:path'
import { kept, UnusableEnvironment } from '../env/env.ts'

/** The public half of a key: enough to check what it signed. */
export interface PublicKey {
  /** First 8 bytes of SHA-256 of the raw public key, in hex. Stands on every receipt. */
  id: string
  /** The raw 32 bytes of the public key, base64url. */
  publicKey: string
  verify(bytes: Uint8Array, signature: Uint8Array): boolean
}

/** The installation's Ed25519 key: signs receipts and ledger checkpoints. */
export interface SigningKey extends PublicKey {
  sign(bytes: Uint8Array): Uint8Array
}

/**
 * Reads the key from SIGNING_KEY (PKCS#8 PEM) or makes one under DATA_DIR, shared by all processes. Throws
 * `UnusableEnvironment` when what is given, also nothing at all, is no such key.
 */
export function readSigningKey(dataDir: string, env: NodeJS.ProcessEnv = process.env): SigningKey {
  const folder = join(dataDir, 'keys')
  if (env.SIGNING_KEY !== undefined) return signingKey(env.SIGNING_KEY, 'SIGNING_KEY')
  return signingKey(kept(folder, 'signing-key.pem', makePem), join(folder, 'signing-key.pem'))
}

function makePem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function signingKey(pem: string, source: string): SigningKey {
  const privateKey = privateKeyOf(pem)
  if (!privateKey) {
    throw new UnusableEnvironment(
      `${source} holds no Ed25519 key in PKCS#8 PEM, such as what "openssl genpkey -algorithm ed25519" prints.`,
    )
  }
  const raw = createPublicKey(privateKey).export({ format: 'jwk' }).x!
  return { ...publicKeyOf(raw)!, sign: bytes => sign(null, bytes, privateKey) }
}

function privateKeyOf(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

/** The key whose raw 32 bytes are given in base64url; its id follows from it. Undefined when the text is no such key. */
export function publicKeyOf(raw: string): PublicKey | undefined {
  const bytes = Buffer.from(raw, 'base64url')
  if (bytes.length !== 32 || bytes.toString('base64url') !== raw) return undefined
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' })
  return {
    id: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    publicKey: raw,
    verify: (message, signature) => verify(null, message, key, signature),
  }
}
