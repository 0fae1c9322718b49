# Caseload: `make demo` and `make test` are all that is needed; the rest is comfort.

.PHONY: help demo test mutations build format clean

help:
	@echo "make demo        install GLPK if it is missing, build, plan scenarios/agency"
	@echo "make test        every check of this project; ends with the list of checks it skipped"
	@echo "make mutations   break solver, proofs and plans on purpose; the audit must catch each"
	@echo "make build       the release binary, .build/release/caseload"
	@echo "make format      format all Swift sources in place"
	@echo "make clean       remove everything that was built"

demo:
	@scripts/demo

test:
	@scripts/test

mutations:
	@scripts/mutations

build:
	@scripts/install-needs build
	@scripts/swift build -c release --product caseload

format:
	@swift format --in-place --recursive Sources Tests Package.swift

clean:
	@rm -rf .build
