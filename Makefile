# Caseload: `make demo` and `make test` are all that is needed; the rest is comfort.

.PHONY: help demo test tiny mutations fuzz sanitize faults build peers format clean

# How many inputs `make fuzz` tries, and the seed they follow from.
FUZZ_INPUTS ?= 1000000
FUZZ_SEED ?= 1

# How many tiny scenarios with every rule `make tiny` plans.
TINY ?= 10000

help:
	@echo "make demo        install GLPK if it is missing, build, plan scenarios/agency"
	@echo "make test        every check of this project; ends with the list of checks it skipped"
	@echo "make tiny        10,000 tiny scenarios with every rule against brute force; TINY=N another number"
	@echo "make mutations   break solver, proofs and plans on purpose; the audit must catch each"
	@echo "make fuzz        a million made-up inputs; FUZZ_INPUTS=N FUZZ_SEED=K choose others"
	@echo "make sanitize    the tests with the address and the thread sanitizer; scripts/sanitize says which"
	@echo "make faults      1,000 kills and every other fault, with a table of what each led to"
	@echo "make build       the release binary, .build/release/caseload"
	@echo "make peers       install the solvers that caseload-bench measures Caseload beside"
	@echo "make format      format all Swift sources in place"
	@echo "make clean       remove everything that was built"

demo:
	@scripts/demo

test:
	@scripts/test

tiny:
	@scripts/tiny $(TINY)

mutations:
	@scripts/mutations

fuzz:
	@scripts/fuzz $(FUZZ_INPUTS) $(FUZZ_SEED)

sanitize:
	@scripts/install-needs test
	@scripts/sanitize

faults:
	@scripts/faults

build:
	@scripts/install-needs build
	@scripts/swift build -c release --product caseload

peers:
	@scripts/install-peers

format:
	@swift format --in-place --recursive Sources Tests Package.swift

clean:
	@rm -rf .build
