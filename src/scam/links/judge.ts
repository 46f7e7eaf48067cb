import { parse } from 'tldts';
import type { LinkLists, Site } from '../../domain/scam-rules.ts';
import type { FoundLink } from './extract.ts';
import { allowedEdits, distance, skeletonOf } from './likeness.ts';

/** What a link is; each is a group of words for the rules. */
export type LinkTrait =
  | 'link_official'
  | 'link_government'
  | 'link_apk'
  | 'link_ip'
  | 'link_short'
  | 'link_hosting'
  | 'link_named'
  | 'link_alike'
  | 'link_punycode'
  | 'link_risky'
  | 'link_bait'
  | 'link_hidden'
  | 'link_chat'
  | 'link_unknown';

export interface Judged {
  traits: readonly LinkTrait[];
  /** The part of the host that counts: ".top". */
  ending: string;
  /** Whom it names or belongs to. */
  site?: Site;
}

export type LinkJudge = (link: FoundLink) => Judged;

/** Looks only at how an address is written; nothing is opened and nobody is asked. */
export function createLinkJudge(sites: readonly Site[], lists: LinkLists): LinkJudge {
  const owners = new Map(sites.flatMap((site) => site.domains.map((domain) => [domain, site] as const)));
  const names = sites.flatMap((site) =>
    site.marks.map((mark) => ({ site, mark, skeleton: skeletonOf(mark) })),
  );
  const [shorteners, hosting, risky] = [lists.shorteners, lists.hosting, lists.risky].map(
    (one) => new Set(one),
  );

  return ({ host, path, isHidden }) => {
    const { domain, publicSuffix, isPrivate, isIp } = parse(host, { allowPrivateDomains: true });
    const ending = `.${publicSuffix ?? ''}`;
    const traits = new Set<LinkTrait>();
    if (/\.apk(?:$|[?#])/i.test(path)) traits.add('link_apk');
    if (isHidden) traits.add('link_hidden');
    if (isIp) return { traits: [...traits, 'link_ip'], ending };
    const root = domain ?? host;
    const owner = [root, host].map((one) => owners.get(one)).find(Boolean) ?? parentOwner(owners, host);
    if (isShort(shorteners, root, host)) return { traits: [...traits, 'link_short'], ending };
    if (/^(?:zalo\.me|t\.me|telegram\.me|m\.me|wa\.me|line\.me)$/.test(root)) traits.add('link_chat');
    const isHosted = isPrivate || hosting?.has(root) || hosting?.has(host);
    if (isHosted) traits.add('link_hosting');
    else if (ending === '.gov.vn' || /(?:^|\.)gov\.vn$/.test(host)) traits.add('link_government');
    else if (owner) traits.add('link_official');
    if (!isHosted && (owner || traits.has('link_government'))) {
      return { traits: [...traits], ending, ...(owner && { site: owner }) };
    }
    if (host.includes('xn--')) traits.add('link_punycode');
    const named =
      lists.app_links.includes(root) || lists.app_links.includes(host) ? null : nameIn(host, names);
    if (named && isOwnName(root, named.site))
      return { traits: [...traits, 'link_unknown'], ending, site: named.site };
    if (named) traits.add(named.isExact ? 'link_named' : 'link_alike');
    if (risky?.has(publicSuffix ?? '')) traits.add('link_risky');
    if (lists.bait.some((word) => skeletonOf(host).includes(skeletonOf(word)))) traits.add('link_bait');
    const isPlain = traits.size === 0 || (traits.size === 1 && traits.has('link_chat'));
    if (isPlain) traits.add('link_unknown');
    return { traits: [...traits], ending, ...(named && { site: named.site }) };
  };
}

/** "fecredit.vn": whose name it is has registered it, listed or not. What belongs to the state ends in .gov.vn. */
function isOwnName(root: string, { kind, marks }: Site): boolean {
  const label = /^([a-z0-9-]+)\.(?:com\.)?vn$/.exec(root)?.[1];
  return kind !== 'agency' && label !== undefined && marks.includes(label);
}

function isShort(shorteners: ReadonlySet<string> | undefined, root: string, host: string): boolean {
  return Boolean(shorteners?.has(root) || shorteners?.has(host));
}

/** "online.vietcombank.com.vn" belongs to whom "vietcombank.com.vn" belongs to. */
function parentOwner(owners: ReadonlyMap<string, Site>, host: string): Site | undefined {
  const parts = host.split('.');
  return parts.map((_part, at) => owners.get(parts.slice(at).join('.'))).find(Boolean);
}

interface Named {
  site: Site;
  isExact: boolean;
}

/** Whose name stands in a host that is not theirs, or a word that looks like it. */
function nameIn(
  host: string,
  names: readonly { site: Site; mark: string; skeleton: string }[],
): Named | null {
  const whole = skeletonOf(host);
  const pieces = host.split(/[.-]/).map(skeletonOf);
  const exact = names.find(({ skeleton }) =>
    skeleton.length < 5 ? pieces.some((one) => startsOrEnds(one, skeleton)) : whole.includes(skeleton),
  );
  if (exact) return { site: exact.site, isExact: host.includes(exact.mark) };
  for (const { site, skeleton } of names) {
    const edits = allowedEdits(skeleton);
    if (edits === 0) continue;
    if (pieces.some((one) => one !== skeleton && distance(one, skeleton, edits) <= edits))
      return { site, isExact: false };
  }
  return null;
}

/** A short name is a piece of its own, or with a word of banks behind it: "vcb", "vcbdigibank". */
function startsOrEnds(piece: string, name: string): boolean {
  if (piece === name) return true;
  if (name.length === 4 && (piece.startsWith(name) || piece.endsWith(name))) return true;
  const rest = piece.startsWith(name)
    ? piece.slice(name.length)
    : piece.endsWith(name)
      ? piece.slice(0, -name.length)
      : '';
  return /^(?:\d+|vn|viet|bank|banking|digibank|smart|mobile|online|app|vip|24h|pay|web|login|otp|cskh|hotro|xacminh|xacthuc|sec|secure|update|capnhat)+$/.test(
    rest,
  );
}
