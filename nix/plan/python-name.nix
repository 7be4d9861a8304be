/** A Python as plans name it: `3.12`, or `3.13t` for the free-threaded build. */
python:
let
  isFreeThreaded =
    builtins.match ".*t" (python.libPrefix or "") != null
    || builtins.match ".*FreeThreading" (toString (python.pythonAttr or "")) != null;
in
python.pythonVersion + (if isFreeThreaded then "t" else "")
