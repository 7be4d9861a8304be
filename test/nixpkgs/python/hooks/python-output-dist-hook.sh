echo "Sourcing python-output-dist-hook"
pythonOutputDistPhase() {
  echo "Executing pythonOutputDistPhase"
  mv dist "$dist"
  echo "Finished executing pythonOutputDistPhase"
}
appendToVar preFixupPhases pythonOutputDistPhase
