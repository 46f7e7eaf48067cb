import { get, listen, post, setNow } from './api.js';
import { h, icon } from './dom.js';
import { PhoneView } from './phone-view.js';
import { StoryPlayer } from './player.js';

const PHONE_WIDTH = 400;

const people = document.querySelector('.people');
const stage = document.querySelector('.phones');
const views = new Map();
let oa;
let citizens = [];
/** User ids on the stage, the oldest first. */
let shown = [];

function room() {
  return Math.max(1, Math.floor(document.documentElement.clientWidth / PHONE_WIDTH));
}

function viewOf(citizen) {
  if (!views.has(citizen.userId)) views.set(citizen.userId, new PhoneView(citizen, oa));
  return views.get(citizen.userId);
}

function draw() {
  shown = shown.slice(-room());
  const wanted = citizens.filter(({ userId }) => shown.includes(userId)).map((citizen) => viewOf(citizen));
  for (const element of [...stage.children]) {
    if (!wanted.some((view) => view.element === element)) element.remove();
  }
  // Only what is new is inserted: moving an element would reload an open mini app.
  wanted.forEach((view, index) => {
    if (stage.children[index] !== view.element)
      stage.insertBefore(view.element, stage.children[index] ?? null);
    view.scrollDown();
  });
  drawPeople();
}

function drawPeople() {
  const chips = citizens.map((citizen) => {
    const on = shown.includes(citizen.userId);
    return h(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': String(on), onclick: () => toggle(citizen.userId) },
      h('img', { src: `emu/avatar/${citizen.userId}.svg`, alt: '' }),
      citizen.name,
    );
  });
  const add = h(
    'button',
    { type: 'button', class: 'chip add', onclick: askName },
    icon('plus', 18),
    'Thêm người',
  );
  const home = h('a', { class: 'chip', href: './', 'aria-label': 'Về trang đầu' }, icon('back', 18));
  people.replaceChildren(home, ...chips, add);
  people.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function toggle(userId) {
  if (shown.includes(userId) && shown.length > 1) shown = shown.filter((id) => id !== userId);
  else show(userId);
  draw();
}

function show(userId) {
  shown = [...shown.filter((id) => id !== userId), userId];
}

function askName() {
  const input = h('input', {
    name: 'name',
    'aria-label': 'Tên người dân',
    placeholder: 'Tên, ví dụ: Bà Sáu',
    maxlength: '60',
  });
  const form = h('form', { class: 'chip name-form' }, input, h('button', { class: 'plain' }, 'Thêm'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (input.value.trim()) await addCitizen(input.value.trim());
  });
  input.addEventListener('keydown', (event) => event.key === 'Escape' && drawPeople());
  people.lastElementChild.replaceWith(form);
  input.focus();
}

/** Creates (or finds) a citizen and brings that phone to the front. */
async function addCitizen(name, fresh = false) {
  const citizen = await post('emu/phone/citizens', { name, fresh });
  await refresh();
  show(citizen.userId);
  draw();
  return views.get(citizen.userId);
}

async function refresh() {
  const state = await get('emu/controls/state');
  setNow(state.now);
  oa = state.oa;
  citizens = state.citizens;
  for (const citizen of citizens) views.get(citizen.userId)?.setFollowed(citizen.followed);
}

const asked = new URLSearchParams(location.search);

const player = new StoryPlayer(document.querySelector('.player'), {
  openPhone: (name) => addCitizen(name, true),
  refresh,
  /** `?pace=20` for who has seen it before. */
  pace: Number(asked.get('pace')) || 1,
});

function onChange(change) {
  if (change.type === 'message') {
    views.get(change.message.userId)?.receive(change.message);
    player.heard(change.message);
  }
  if (change.type === 'status') void refresh().then(drawPeople);
}

async function start() {
  await refresh();
  listen(onChange, () => void refresh().then(() => views.forEach((view) => view.reload())));
  const story = asked.get('story');
  if (story) {
    await player.play(story);
    return;
  }
  if (citizens.length === 0) {
    await addCitizen('Bà Nguyễn Thị Hiền');
    await addCitizen('Anh Phạm Văn Dũng');
  }
  shown = citizens.map(({ userId }) => userId);
  draw();
}

addEventListener('resize', draw);
void start();
