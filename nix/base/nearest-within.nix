/** The one of `known` that is nearest to `name` by edit distance (Levenshtein), or null where all are farther than `limit`. */
limit: name: known:
let
  inherit (builtins) elemAt foldl' genList length stringLength substring;

  characters = text: genList (i: substring i 1 text) (stringLength text);
  minimum = a: b: if a < b then a else b;

  distance =
    left: right:
    let
      rightCharacters = characters right;
      nextRow =
        row: character:
        foldl' (
          done: other:
          let
            column = length done;
            substituted = elemAt row (column - 1) + (if character == other then 0 else 1);
            shorter = minimum (elemAt row column) (elemAt done (column - 1)) + 1;
          in
          done ++ [ (minimum substituted shorter) ]
        ) [ (elemAt row 0 + 1) ] rightCharacters;
      lastRow = foldl' nextRow (genList (i: i) (length rightCharacters + 1)) (characters left);
    in
    elemAt lastRow (length rightCharacters);

  best = foldl' (
    found: candidate:
    let
      far =
        let
          difference = stringLength candidate - stringLength name;
        in
        difference > limit || -difference > limit;
      found' = if far then limit + 1 else distance name candidate;
    in
    if found' < found.distance then { distance = found'; name = candidate; } else found
  ) { distance = limit + 1; name = null; } known;
in
best.name
