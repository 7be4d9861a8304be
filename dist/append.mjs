// Made from src/ by `npm run build`. Do not edit.
// src/base/append.ts
function append(lists, key, item) {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

export {
  append
};
