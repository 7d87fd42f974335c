package io.github.finsam.indicators.socioeconomic;

/** A change in what society produces or uses up. */
public sealed interface RealFlow extends Flow permits Production, ResourceUse {

  /** Who it falls to first. */
  Actor gainer();

  @Override
  default int sign(Actor actor) {
    return actor.parts().contains(gainer()) ? 1 : 0;
  }
}
