import ArgumentParser

/// How answers and talk are given.
struct TalkOptions: ParsableArguments {
  @Flag(help: "Print one JSON object instead of text; times in minutes.")
  var json = false

  @Flag(help: "Say nothing on stderr while all goes well.")
  var quiet = false
}
