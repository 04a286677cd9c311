step "examples print what CPython prints" .ci/compare-examples.sh
