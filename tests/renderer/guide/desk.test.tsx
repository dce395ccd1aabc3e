// @vitest-environment jsdom
/** The window and the guide's thread, with a real channel between them. */
import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deskInPage } from '../../../src/renderer/guide/desk/desk';
import { deskInWorker, type GuideThread } from '../../../src/renderer/guide/desk/desk-in-worker';
import type { FromGuide, ToGuide } from '../../../src/renderer/guide/desk/messages';
import { serveGuide } from '../../../src/renderer/guide/desk/serve-guide';
import { type AnswerTo, finishQuery, type Query } from '../../../src/shared/guide/queries';
import { siteOfQuote } from '../../../src/shared/order/make-order';
import type { QuoteDocument } from '../../../src/shared/order/quote-document';
import type { Link } from '../../../src/shared/plan/link';
import { exampleQuote } from '../window';

const quote = JSON.parse(exampleQuote('40g-to-4x10g')) as QuoteDocument;
const site = siteOfQuote(quote);
const link = quote.links[0] as Link;
const RANGES = { kind: 'ranges', link, site, step: 'application', fields: ['routeLengthM'] } as const;
const REPAIRS = {
  kind: 'repairs',
  link,
  site,
  through: 'interface',
  wanted: { step: 'interface', field: 'fibres', value: 24 },
} as const;

const open: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of open.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A thread that a worker would be, as far as the page sees: messages are copied, and come later. */
const thread = () => {
  const channel = new MessageChannel();
  open.push(channel);
  const sent: ToGuide[] = [];
  const told: FromGuide[] = [];
  const take = serveGuide((message) => {
    told.push(message);
    channel.port2.postMessage(message);
  });
  channel.port2.onmessage = ({ data }) => take(data);
  let fail = () => {};
  const page: GuideThread = {
    postMessage: (message) => {
      sent.push(message);
      channel.port1.postMessage(message);
    },
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') channel.port1.onmessage = (event) => listener(event as never);
      if (type === 'error') fail = () => listener({} as never);
    },
    terminate: () => channel.port1.close(),
  };
  return { page, sent, told, fail: () => fail() };
};

const answerOf = <K extends 'ranges' | 'repairs'>(
  desk: ReturnType<typeof deskInWorker>,
  query: { readonly kind: K } & Query<K>,
): Promise<AnswerTo<K>> => new Promise((resolve) => desk.ask(query, resolve));

describe('the guide in a thread of its own', () => {
  it('answers what the page would have answered', async () => {
    const desk = deskInWorker(() => thread().page);
    const ranges = await answerOf(desk, RANGES);
    expect(ranges.get('routeLengthM')?.range.max).toBeGreaterThan(0);
    expect(ranges).toEqual(finishQuery<'ranges'>(RANGES));
    expect(ranges).toEqual(await answerOf(deskInPage, RANGES));
  });

  it('is started with the first question, and once', async () => {
    const start = vi.fn(() => thread().page);
    const desk = deskInWorker(start);
    expect(start).not.toHaveBeenCalled();
    await answerOf(desk, RANGES);
    await answerOf(desk, RANGES);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('tells nothing more once it is stopped', async () => {
    const { page, told } = thread();
    const desk = deskInWorker(() => page);
    const heard: unknown[] = [];
    const stop = desk.ask(REPAIRS, (answer) => {
      heard.push(answer);
      stop();
    });
    desk.ask(REPAIRS, (answer) => heard.push(answer))();
    await answerOf(desk, RANGES);
    expect(heard).toHaveLength(1);
    // What was stopped before it was sent is not asked at all.
    expect(told.filter((message) => 'to' in message && message.to === 2)).toEqual([]);
  });

  it('answers several questions in the order in which they were asked', async () => {
    const desk = deskInWorker(() => thread().page);
    const order: string[] = [];
    await Promise.all([
      answerOf(desk, REPAIRS).then(() => order.push('repairs')),
      answerOf(desk, RANGES).then(() => order.push('ranges')),
    ]);
    expect(order).toEqual(['repairs', 'ranges']);
  });

  it('is replaced by the page where it does not come up, for what was asked before and after', async () => {
    const { page, fail, sent } = thread();
    const desk = deskInWorker(() => ({ ...page, postMessage: (message) => void sent.push(message) }));
    const before = answerOf(desk, RANGES);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(desk.hasOwnThread()).toBe(true);
    fail();
    expect(desk.hasOwnThread()).toBe(false);
    expect(await before).toEqual(finishQuery<'ranges'>(RANGES));
    expect(await answerOf(desk, RANGES)).toEqual(await before);
    expect(sent).toHaveLength(1);
  });

  it('is stopped in the page as well where the page has taken over', async () => {
    const { page, fail } = thread();
    const postMessage = vi.fn();
    const desk = deskInWorker(() => ({ ...page, postMessage }));
    const heard = vi.fn();
    const stop = desk.ask(REPAIRS, heard);
    await waitFor(() => expect(postMessage).toHaveBeenCalled());
    fail();
    stop();
    await answerOf(desk, RANGES);
    expect(heard).not.toHaveBeenCalled();
  });
});
