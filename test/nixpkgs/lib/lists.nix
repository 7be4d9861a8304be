{ lib }:
let
  inherit (builtins) elemAt length;
in
rec {
  inherit (builtins)
    head
    tail
    length
    isList
    elemAt
    concatLists
    filter
    elem
    genList
    map
    partition
    groupBy
    concatMap
    all
    any
    sort
    ;

  foldl' = builtins.foldl';
  singleton = x: [ x ];
  forEach = list: f: map f list;
  foldr =
    f: start: list:
    let
      go = index: if index == length list then start else f (elemAt list index) (go (index + 1));
    in
    go 0;
  fold = foldr;
  foldl =
    f: start: list:
    let
      go = index: if index == -1 then start else f (go (index - 1)) (elemAt list index);
    in
    go (length list - 1);
  imap0 = f: list: genList (n: f n (elemAt list n)) (length list);
  imap1 = f: list: genList (n: f (n + 1) (elemAt list n)) (length list);
  flatten = x: if isList x then concatMap flatten x else [ x ];
  remove = x: filter (y: y != x);
  findSingle =
    keep: none: several: list:
    let
      found = filter keep list;
    in
    if found == [ ] then
      none
    else if length found == 1 then
      head found
    else
      several;
  findFirst =
    keep: default: list:
    let
      found = filter keep list;
    in
    if found == [ ] then default else head found;
  findFirstIndex =
    keep: default: list:
    findFirst (index: keep (elemAt list index)) default (genList (n: n) (length list));
  optional = condition: x: if condition then [ x ] else [ ];
  optionals = condition: list: if condition then list else [ ];
  toList = x: if isList x then x else [ x ];
  count = keep: foldl' (n: x: if keep x then n + 1 else n) 0;
  range = first: last: if first > last then [ ] else genList (n: first + n) (last - first + 1);
  replicate = n: x: genList (_: x) n;
  last =
    list:
    if list == [ ] then throw "lists.last: list must not be empty!" else elemAt list (length list - 1);
  init =
    list: if list == [ ] then throw "lists.init: list must not be empty!" else take (length list - 1) list;
  take = n: sublist 0 n;
  drop = n: list: sublist n (length list) list;
  sublist =
    start: count: list:
    genList (n: elemAt list (start + n)) (
      if start >= length list then
        0
      else if start + count > length list then
        length list - start
      else
        count
    );
  reverseList =
    list:
    let
      l = length list;
    in
    genList (n: elemAt list (l - n - 1)) l;
  zipListsWith =
    f: a: b:
    genList (n: f (elemAt a n) (elemAt b n)) (lib.min (length a) (length b));
  zipLists = zipListsWith (fst: snd: { inherit fst snd; });
  unique = foldl' (known: x: if elem x known then known else known ++ [ x ]) [ ];
  uniqueStrings = list: builtins.attrNames (builtins.groupBy lib.id list);
  allUnique = list: length (unique list) == length list;
  intersectLists = e: filter (x: elem x e);
  subtractLists = e: filter (x: !(elem x e));
  mutuallyExclusive = a: b: !(any (x: elem x b) a);
  crossLists = f: foldl (fs: args: concatMap (f: map f args) fs) [ f ];
  naturalSort = sort builtins.lessThan;
  sortOn = f: sort (a: b: f a < f b);
  compareLists =
    compare: a: b:
    if a == [ ] then
      (if b == [ ] then 0 else -1)
    else if b == [ ] then
      1
    else
      let
        here = compare (head a) (head b);
      in
      if here == 0 then compareLists compare (tail a) (tail b) else here;
  ifilter0 =
    keep: list:
    map (index: elemAt list index) (filter (index: keep index (elemAt list index)) (genList (n: n) (length list)));
  groupBy' =
    f: start: key: list:
    builtins.mapAttrs (_: foldl' f start) (builtins.groupBy key list);
}
