// Made from src/ by `npm run build`. Do not edit.
import {
  edgesAmong
} from "./edges.mjs";
import {
  edgesOf,
  satisfyingAmong
} from "./package.mjs";
import {
  evaluateMarker,
  spend
} from "./constraint-sets.mjs";
import {
  append
} from "./append.mjs";
import {
  once
} from "./once.mjs";

// src/report/reached.ts
function added(some, others) {
  return some.map((amount, which) => amount + (others[which] ?? 0));
}
function reversePostorder(successors) {
  const finished = [];
  const seen = /* @__PURE__ */ new Set([0]);
  const open = [{ node: 0, next: 0 }];
  for (let top = open.at(-1); top !== void 0; top = open.at(-1)) {
    const successor = successors[top.node]?.[top.next];
    top.next += 1;
    if (successor === void 0) {
      finished.push(top.node);
      open.pop();
    } else if (!seen.has(successor)) {
      seen.add(successor);
      open.push({ node: successor, next: 0 });
    }
  }
  return finished.reverse();
}
var bits = 32;
var allBits = -1;
function amountsReached(successors, amounts) {
  const order = reversePostorder(successors).reverse();
  const place = new Map(order.map((node, index) => [node, index]));
  const next = order.map(
    (node) => Int32Array.from(new Set(successors[node]), (each) => place.get(each) ?? 0)
  );
  const hasCircles = next.some((nodes, node) => nodes.some((to) => to > node));
  const measures = (amounts[0] ?? []).map(
    (_, which) => Float64Array.from(order, (node) => amounts[node]?.[which] ?? 0)
  );
  const sums = measures.map((own) => own.map((amount) => 0 - amount));
  const reached = new Int32Array(order.length);
  for (let first = 0; first < order.length; first += bits) {
    const count = Math.min(bits, order.length - first);
    reached.fill(0);
    for (let bit = 0; bit < count; bit += 1) reached[first + bit] = 1 << bit;
    fill(reached, next, hasCircles);
    for (const [which, own] of measures.entries()) {
      addFound(sums[which], reached, own.subarray(first, first + count));
    }
  }
  const result = successors.map(() => measures.map(() => 0));
  for (const [index, node] of order.entries()) result[node] = sums.map((sum) => sum[index] ?? 0);
  return result;
}
function addFound(sums, reached, amounts) {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  if (amounts.every((amount) => amount === 0)) return;
  for (let node = 0; node < reached.length; node += 1) {
    const found = reached[node] ?? 0;
    if (found === 0) continue;
    let sum = all;
    if (found !== allBits) {
      sum = 0;
      for (let bit = 0; bit < amounts.length; bit += 1) {
        if (found & 1 << bit) sum += amounts[bit] ?? 0;
      }
    }
    sums[node] = (sums[node] ?? 0) + sum;
  }
}
function fill(reached, next, hasCircles) {
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (let node = 0; node < next.length; node += 1) {
      const nodes = next[node];
      const before = reached[node] ?? 0;
      let found = before;
      for (let index = 0; index < nodes.length; index += 1)
        found |= reached[nodes[index] ?? 0] ?? 0;
      reached[node] = found;
      isNew ||= hasCircles && found !== before;
    }
    spend(next.length / 4);
  }
}

// src/report/dominators.ts
function immediateDominators(successors) {
  const order = reversePostorder(successors);
  const place = new Array(successors.length).fill(0);
  for (const [index, node] of order.entries()) place[node] = index;
  const predecessors = successors.map(() => []);
  for (const node of order) {
    for (const next of successors[node] ?? []) predecessors[next]?.push(node);
  }
  const dominators = new Array(successors.length).fill(-1);
  dominators[0] = 0;
  const meet = (first, second) => {
    let [a, b] = [first, second];
    while (a !== b) {
      spend(1);
      if ((place[a] ?? 0) > (place[b] ?? 0)) a = dominators[a] ?? 0;
      else b = dominators[b] ?? 0;
    }
    return a;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const node of order.slice(1)) {
      const known = (predecessors[node] ?? []).filter((each) => dominators[each] !== -1);
      const dominator = known.reduce(meet);
      if (dominators[node] !== dominator) {
        dominators[node] = dominator;
        isChanged = true;
      }
    }
  }
  dominators[0] = -1;
  return dominators;
}
function dominatedIn(successors, amounts) {
  const dominators = immediateDominators(successors);
  const below = successors.map(() => []);
  for (const [node, dominator] of dominators.entries()) below[dominator]?.push(node);
  const sums = [...amounts];
  for (const node of reversePostorder(successors).reverse()) {
    const dominator = dominators[node] ?? -1;
    const [sum, own] = [sums[dominator], sums[node]];
    if (sum !== void 0 && own !== void 0) sums[dominator] = added(sum, own);
  }
  return {
    amounts: (node) => sums[node] ?? [],
    *nodes(start) {
      const open = [start];
      for (const node of open) {
        yield node;
        for (const each of below[node] ?? []) open.push(each);
      }
    }
  };
}

// src/report/graph.ts
var mostWithAllNames = 2e3;
var mostNames = 20;
function makeGraph(question) {
  const { project, packages, target, selection } = question;
  const { roots, from } = edgesAmong({ project, packages, target, selection });
  const edges = new Map(
    packages.map((locked) => [locked, from(locked).filter((edge) => edge.locked !== locked)])
  );
  const edgesFrom = (locked) => edges.get(locked) ?? [];
  const parents = parentsOf(packages, edgesFrom);
  const previous = shortestWays(roots, edgesFrom);
  const lonely = packages.filter((locked) => !previous.has(locked));
  const rootsOf = /* @__PURE__ */ new Map();
  for (const root of roots) append(rootsOf, root.locked, root);
  const first = [...roots.map(({ locked }) => locked), ...lonely];
  const most = packages.length > mostWithAllNames ? mostNames : packages.length;
  return {
    packages,
    roots,
    rootsOf: (locked) => rootsOf.get(locked) ?? [],
    from: edgesFrom,
    requiring: (locked) => parents.get(locked) ?? [],
    chainTo(locked) {
      const chain = [];
      let at = previous.has(locked) ? locked : null;
      for (; at && chain.length < most; at = previous.get(at) ?? null) chain.push(at);
      return chain.reverse();
    },
    ...weighedAmong(question, first, edgesFrom),
    withoutDirect: withoutDirectAmong(question, roots, lonely)
  };
}
function parentsOf(packages, from) {
  const parents = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    for (const child of new Set(from(locked).map((edge) => edge.locked))) {
      append(parents, child, locked);
    }
  }
  return parents;
}
function shortestWays(roots, from) {
  const previous = new Map(
    roots.map(({ locked }) => [locked, null])
  );
  for (const locked of previous.keys()) {
    for (const edge of from(locked))
      if (!previous.has(edge.locked)) previous.set(edge.locked, locked);
  }
  return previous;
}
function weighedAmong({ packages, sizes }, first, from) {
  const numbers = new Map(packages.map((locked, index) => [locked, index + 1]));
  const numberOf = (locked) => numbers.get(locked) ?? 0;
  const successors = [
    first.map(numberOf),
    ...packages.map((locked) => from(locked).map((edge) => numberOf(edge.locked)))
  ];
  const owners = [null, ...packages];
  const amounts = owners.map((owner) => amountsOf(owner, sizes));
  const reached = once(() => amountsReached(successors, amounts));
  const shareOf = sharesAmong(successors, owners, amounts);
  return {
    brings: (locked) => weightOf(reached()[numberOf(locked)] ?? []),
    alone(locked) {
      const { weight, packages: all } = shareOf(numberOf(locked));
      return { weight, packages: [locked, ...all.filter((other) => other !== locked)] };
    }
  };
}
function amountsOf(locked, sizes) {
  if (locked === null) return [0, 0, 0, 0];
  const { download = null, installed = null } = sizes.get(locked) ?? {};
  return [1, download ?? 0, installed ?? 0, installed === null ? 1 : 0];
}
function weightOf([packages = 0, download = 0, installed = 0, unknown = 0]) {
  return { packages, download, installed, unknown };
}
function sharesAmong(successors, owners, amounts) {
  const dominated = dominatedIn(successors, amounts);
  const most = owners.length > mostWithAllNames ? mostNames : owners.length;
  return (node) => {
    const named = [];
    for (const each of dominated.nodes(node)) {
      if (owners[each] === null) continue;
      named.push(each);
      if (named.length === most) break;
    }
    named.sort((one, other) => one - other);
    return {
      weight: weightOf(dominated.amounts(node)),
      packages: named.flatMap((each) => owners[each] ?? [])
    };
  };
}
function withoutDirectAmong({ packages, target, sizes }, roots, lonely) {
  const numbers = /* @__PURE__ */ new Map([["", 0]]);
  const owners = [null];
  const successors = [[]];
  const ids = new Map(packages.map((locked, index) => [locked, String(index)]));
  const meets = satisfyingAmong(packages);
  const open = [];
  const node = (key, owner, leadsTo) => {
    const known = numbers.get(key);
    if (known !== void 0) return known;
    const number = successors.push([]) - 1;
    numbers.set(key, number);
    owners.push(owner);
    open.push({ number, leadsTo });
    return number;
  };
  const packageNodes = (locked, extras) => {
    const id = ids.get(locked) ?? "";
    const plain = node(id, locked, () => edgesOf(locked, []).flatMap(met));
    return [
      plain,
      ...extras.map(
        (extra) => node(`${id}[${extra}]`, null, () => {
          const always = new Set(edgesOf(locked, []));
          return edgesOf(locked, [extra]).filter((dependency) => !always.has(dependency)).flatMap(met);
        })
      )
    ];
  };
  const met = (dependency) => evaluateMarker(dependency.marker, target.environment, null) ? meets(dependency).flatMap((locked) => packageNodes(locked, dependency.extras)) : [];
  for (const { locked, dependency } of roots) {
    const direct = node(`direct ${ids.get(locked)}`, null, () => []);
    successors[direct]?.push(...packageNodes(locked, dependency.extras));
    successors[0]?.push(direct);
  }
  for (const locked of lonely) successors[0]?.push(...packageNodes(locked, []));
  for (const { number, leadsTo } of open) successors[number]?.push(...leadsTo());
  const amounts = owners.map((owner) => amountsOf(owner, sizes));
  const shareOf = sharesAmong(successors, owners, amounts);
  return (locked) => {
    const direct = numbers.get(`direct ${ids.get(locked)}`);
    return direct === void 0 ? { weight: weightOf([]), packages: [] } : shareOf(direct);
  };
}

export {
  mostNames,
  makeGraph
};
